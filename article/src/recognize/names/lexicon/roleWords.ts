// Words that say what a person is, and the small words around them. Written for this project from general knowledge. The name tagger was trained with the lists of `titles.ts`; a word added here changes roles only.

/** Last words of a role beside `ROLES`, lower case. */
export const MORE_ROLES: ReadonlySet<string> = words(`
legislator parliamentarian senator-elect whip ruler amir monarch regent viceroy sovereign chieftain headman elder official functionary bureaucrat technocrat employee staffer intern trainee apprentice clerk receptionist specialist professional
translator interpreter linguist jurist investigator examiner inspector sub-inspector superintendent comptroller assessor overseer foreman steward guard bodyguard sentry constable policeman policewoman cop soldier serviceman guerrilla insurgent
delegate emissary lobbyist facilitator convener convenor moderator organiser co-ordinator recipient awardee honoree nominee contestant finalist competitor rival contender compatriot teammate co-driver navigator ace playmaker winger
full-back fullback centre-back midfield hooker flanker fly-half scrum-half libero setter jockey gymnast wrestler weightlifter judoka karateka archer shooter fencer rower surfer skater skier snowboarder mountaineer climber
philanthropist humanitarian volunteer missionary preacher theologian rabbi nun friar abbot deacon archdeacon prophet god goddess deity critic essayist lyricist songwriter frontman vocalist drummer bassist violinist cellist choreographer
ballerina impresario showman socialite celebrity tiktoker youtuber vlogger streamer podcaster anchorman anchorwoman newsreader newscaster moderator compere dj translator copywriter cartoonist illustrator animator cinematographer cameraman
custodian curator archivist mathematician statistician neurosurgeon surgeon cardiologist paediatrician pediatrician dentist optometrist internist radiologist nutritionist dietitian therapist counsellor counselor caregiver carer helper nanny housekeeper
maid domestic cook baker butcher brewer winemaker grocer restaurateur hotelier innkeeper landlord landlady tenant homeowner householder shareholder stakeholder stockbroker financier philanthropist industrialist mogul oligarch proprietor
refugee immigrant migrant asylum-seeker expatriate expat citizen native villager neighbour neighbor passer-by bystander onlooker pedestrian commuter motorist passenger tourist visitor guest customer client patient donor
undergraduate graduate postgraduate alumnus alumna scholar fellow provost chancellor headmaster headmistress headteacher tutor instructor mentor guru coach physiotherapist masseur guide tracker ranger forester hunter trapper herder shepherd
carver weaver potter blacksmith goldsmith jeweller jeweler cobbler mason bricklayer roofer labourer laborer handyman electrician technician technologist programmer developer coder hacker whistleblower defector fugitive convict inmate prisoner
detainee hostage captive defendant plaintiff complainant petitioner appellant respondent whistle-blower informant spy agent operative mastermind kingpin ringleader mobster gangster thug hitman assassin attacker assailant bomber smuggler
trafficker poacher pirate thief robber burglar fraudster conman rapist paedophile pedophile abuser bride groom fiance spouse stepfather stepmother stepson stepdaughter half-brother half-sister father-in-law mother-in-law son-in-law
daughter-in-law brother-in-law sister-in-law grandchild great-grandson great-granddaughter godfather godmother godson namesake roommate classmate schoolmate protege protégé disciple follower devotee supporter critic sympathiser sympathizer
loyalist stalwart heavyweight newcomer pioneer trailblazer inventor explorer adventurer archduke grandmaster maharaja raja rajah nawab nizam khedive pasha shah tsarevich infanta dauphin viscount marquess marquis contessa countess
pensioner retiree teenager toddler schoolboy schoolgirl baby motorcyclist policymaker adjutant quartermaster bombardier gunner sapper ensign midshipman petty-officer warrant-officer lance-corporal airman wing-commander group-captain
procurator notary conveyancer paralegal bailiff coroner warden jailer ex-president ex-minister rapporteur plenipotentiary legate nuncio attaché attache vice-consul high-commissioner vizier sculptress ceo coo cmo cio adg gm md vp pro publicist
strategist pollster forecaster planner surveyor valuer actuary underwriter teller cashier salesman saleswoman saleswoman hawker peddler middleman wholesaler importer exporter
`);

/** Courtesy titles that stand among `ROLES` too. */
export const NO_ROLES_OF_THEIR_OWN: ReadonlySet<string> = words(
  `sheikh sheikha excellency highness majesty eminence holiness honour honor worship`,
);

/** Relatives and friends: `her sister, former minister |Ana`. */
export const KIN: ReadonlySet<string> = words(`
father mother son daughter brother sister husband wife widow widower uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother partner fiancé fiancee girlfriend boyfriend friend spouse stepfather stepmother stepson
stepdaughter half-brother half-sister in-law twin
`);

/** Plurals that are not the singular and an `s`. */
export const PLURALS: ReadonlyMap<string, string> = new Map([
  ["spokesmen", "spokesman"],
  ["spokeswomen", "spokeswoman"],
  ["chairmen", "chairman"],
  ["congressmen", "congressman"],
  ["businessmen", "businessman"],
  ["policemen", "policeman"],
  ["fishermen", "fisherman"],
  ["wives", "wife"],
  ["secretaries", "secretary"],
  ["deputies", "deputy"],
  ["attorneys-general", "attorney"],
]);

/** Letters of office and honour after a name: `Ann Lee, SC,`. */
export const LETTERS: ReadonlySet<string> = words(`sc qc kc jp mp mla mpa mna mep`);

/** Nouns in small letters that end or own a role: `mayor of the city`, `the company's founder`. */
export const BODIES: ReadonlySet<string> = words(`
country nation republic kingdom state province region district county city town village municipality capital island community company firm group bank party opposition parliament senate house government cabinet ministry department agency
commission committee council board court union association federation league club team side squad university college school institute faculty hospital clinic church diocese mosque army navy police force forces organisation organization
movement coalition alliance front bloc front foundation museum newspaper magazine paper channel station network office bureau embassy delegation mission project programme program division unit branch chapter panel campaign family band troupe
`);

/** Words that follow the noun without ending the role, or end it without being a verb: `a farmer based in`, `professor emeritus`. */
export const AFTER_ROLE: ReadonlySet<string> = words(`
based born tasked accused convicted charged specializing specialising living working serving representing responsible known turned named appointed elected employed wanted involved affiliated studying located specialised specialized hailing residing
emeritus elect designate there here today abroad currently also then himself herself alone now trained suspected killed arrested nominated active familiar close
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
