// Words that stand before or after a person's name and say what the person is. Written for this project from general knowledge.

/** Courtesy titles: a person follows, but they are no role. Lower case, without a full stop. */
export const COURTESY_TITLES: readonly string[] = words(`
mr mrs ms miss mx dr sir dame lord lady madam mme mlle messrs hon sheikh sheikha shaikh shri smt haji hajj alhaji alhaja begum datuk dato datin tun tan-sri don doña señor señora herr frau monsieur madame mademoiselle signor signora signora
mullah maulana mawlana ayatollah hojatoleslam imam rabbi swami pandit ustad saint st sr sra fr reverend rev pastor venerable honourable honorable excellency syedna chief-justice prof professor engr barrister comrade pope sayyida mufti
`);

/** Offices, ranks and callings: the last word of a role ("Foreign Minister", "Kremlin spokesperson"). */
export const ROLES: readonly string[] = words(`
president vice-president premier minister chancellor secretary secretary-general governor vice-governor mayor senator congressman congresswoman representative lawmaker deputy mp mps mla mlas mnas mna mpa mep councillor councilor alderman
ambassador envoy diplomat consul commissioner spokesman spokeswoman spokesperson spokespersons spokesmen speaker chairman chairwoman chairperson chair ceo cfo coo cto director director-general dg manager head chief boss leader co-leader founder
co-founder cofounder owner editor editor-in-chief journalist reporter correspondent columnist author writer novelist poet playwright publisher photographer artist painter sculptor singer musician composer conductor pianist guitarist rapper actor
actress filmmaker producer screenwriter dancer comedian model designer architect engineer scientist physicist chemist biologist economist historian analyst expert researcher academic scholar sociologist psychologist psychiatrist physician doctor surgeon
nurse virologist epidemiologist teacher principal lecturer dean rector vice-chancellor student lawyer attorney advocate solicitor barrister prosecutor judge justice magistrate registrar sheriff constable inspector superintendent detective
officer general gen colonel col lieutenant lt captain capt major maj brigadier brig sergeant sgt corporal cpl admiral marshal commander cmdr commodore soldier private colonel-general king queen prince princess duke duchess emir sultan
emperor empress tsar czar baron baroness count earl sheikh archbishop bishop cardinal priest cleric patriarch monk pastor evangelist imam coach trainer captain skipper midfielder striker defender goalkeeper winger batsman bowler wicketkeeper
all-rounder allrounder spinner pacer player footballer cricketer golfer boxer swimmer sprinter runner athlete driver rider cyclist champion forward quarterback pitcher seed opener umpire referee counterpart successor predecessor colleague ally rival
activist campaigner dissident blogger influencer entrepreneur businessman businesswoman tycoon magnate billionaire investor banker trader broker consultant adviser advisor aide assistant negotiator mediator coordinator organiser organizer
administrator executive trustee treasurer auditor accountant clerk politician statesman candidate nominee opponent frontrunner incumbent dictator strongman warlord militant rebel gunman terrorist suspect murderer killer victim survivor witness
resident farmer fisherman miner worker shopkeeper vendor pilot sailor astronaut cosmonaut father mother son daughter brother sister husband wife widow widower uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother
partner fiancé fiancee girlfriend boyfriend friend lover heir sen sens rep reps gov govs supt insp dcp acp ssp sho dgp igp asp dsp sp cmdt adm sec ag president-elect vice-chairman vice-chairperson deputy-president attorney-general
solicitor-general auditor-general counsel ombudsman chargé chief-of-staff protector presenter host anchor broadcaster commentator pundit star legend veteran icon winner laureate medallist medalist executive undersecretary under-secretary supervisor member members convenor highness majesty excellency eminence pm cs ps zers keeper beekeeper gardener carpenter plumber electrician librarian curator warden caretaker forecaster mechanic chef barber tailor builder welder lorry-driver postman midwife pharmacist veterinarian vet archaeologist astronomer geologist biochemist meteorologist ecologist photojournalist lifeguard paramedic firefighter
`);

/** Words that stand inside a role before its last word: "former Deputy Defence Minister", "newly elected president". */
export const ROLE_MODIFIERS: readonly string[] = words(`
former ex late then then- current outgoing incoming incumbent acting interim caretaker new newly elected re-elected reelected elect deputy vice assistant associate senior junior chief co prime foreign first second third finance defence defense
interior health education justice transport transportation agriculture trade commerce economy environment energy labour labor sports sport culture home external internal affairs foreign-affairs information communication communications tourism
industry water mines mining oil petroleum gas power planning development housing welfare youth women's gender immigration intelligence security national federal regional provincial state district local city town village municipal county general
executive managing non-executive honorary founding supreme opposition majority minority government presidential parliamentary congressional party ruling military army navy naval air police force forces field staff rear high court appeal appeals
chief opposition parliament house senate cabinet council assembly royal crown grand human rights civil society political public private press media communications legal technical medical scientific research financial economic business
commercial corporate marketing sales football cricket tennis rugby basketball hockey soccer boxing golf team club captain star world olympic number-one veteran legendary renowned prominent famous popular top leading longtime long-time long-serving
controversial embattled exiled jailed imprisoned deposed ousted disgraced slain murdered retired longest-serving two-time three-time four-time film movie tv television radio news sports rock pop folk classical opera
elder eldest younger youngest older twin fellow teammate school university college professor attorney attorney-general solicitor auditor comptroller inspector director special un us uk eu permanent resident roving principal under-secretary
co-founder co-owner vice-captain left-arm right-arm fast off leg left-back right-back centre-back central centre open wing hard-line hardline centrist conservative liberal socialist communist republican democratic democrat left-wing right-wing
far-right far-left billionaire millionaire business self-styled self-proclaimed self-declared independent supreme spiritual religious muslim christian catholic islamic hindu buddhist jewish shia sunni
`);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
