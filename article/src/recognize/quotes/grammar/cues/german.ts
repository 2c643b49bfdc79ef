/** German cue verbs. Written for this project. */

/** Weak verbs whose participle takes ge-: sagt, sagte, sagten, sagen, gesagt. */
const WITH_PARTICIPLE_PREFIX =
  "sag mein forder warn mahn frag lob droh klag scherz spott stöhn jubel twitter titel witzel höhn schimpf hoff glaub";

/** Weak verbs whose participle takes none: erklärt, erklärte, erklärten, erklären. */
const WITHOUT =
  "erklär beton äußer ergänz versicher bekräftig bestätig verteidig erläuter erzähl erwähn vermeld bezeug beteuer bemerk bemängel bedauer beklag begrüß beschuldig beschimpf " +
  "verlang verneint verspott würdig schilder verurteil entgegn unterstell wiederhol ermahn offenbar kritisier kommentier zitier argumentier plädier appellier resümier " +
  "bilanzier konstatier monier dementier charakterisier präzisier informier formulier interpretier titulier skandier spekulier protestier attestier prophezei rechtfertig";

/** Weak verbs in -t and -d, which take an e: berichtet, berichtete, berichteten; those with ge- are apart. */
const WITH_LINKING_E = "bericht behaupt vermut befürcht verkünd begründ erwart";

const STRONG =
  "schreibt schrieb schrieben schreiben geschrieben beschreibt beschrieb beschrieben nennt nannte nannten nennen genannt spricht sprach sprachen sprechen gesprochen widerspricht widersprach " +
  "verspricht versprach versprachen versprochen heißt hieß hießen ruft rief riefen rufen gerufen rät riet rieten bestreitet bestritt bestritten vergleicht verglich verglichen verweist verwies verwiesen " +
  "erwidert erwiderte antwortet antwortete antworteten geantwortet wertet wertete werteten gewertet urteilt urteilte urteilten geurteilt lautet lautete postet postete gepostet spottet spottete " +
  "bezeichnet bezeichnete bezeichneten bezeichnen meldet meldete meldeten gemeldet entgegnet entgegnete beschwört beschwor unterstreicht unterstrich unterstrichen";

/**
 * Verbs that part from a word at the clause's end: their forms, then the words; without one of those the verb tells nothing said (“gab … bekannt”, not “es gab”). In a subordinate clause the two are one
 * word.
 */
const SEPARABLE = [
  "teilt teilte teilten geteilt: mit",
  "fügt fügte fügten gefügt: hinzu an",
  "weist wies wiesen gewiesen: hin zurück",
  "gibt gab gaben gegeben: bekannt an zu",
  "kündigt kündigte kündigten gekündigt: an",
  "räumt räumte räumten geräumt: ein",
  "hebt hob hoben gehoben: hervor",
  "führt führte führten geführt: aus an",
  "stellt stellte stellten gestellt: fest klar dar",
  "fährt fuhr fuhren gefahren: fort",
  "merkt merkte merkten gemerkt: an",
  "wirft warf warfen geworfen: vor ein",
  "lehnt lehnte lehnten gelehnt: ab",
  "legt legte legten gelegt: dar nach nahe",
  "prangert prangerte prangerten geprangert: an",
  "deutet deutete deuteten gedeutet: an",
  "stuft stufte stuften gestuft: ein",
  "setzt setzte setzten gesetzt: hinzu",
  "drückt drückte drückten gedrückt: aus",
  "gesteht gestand gestanden: ein zu",
  "hält hielt hielten gehalten: fest entgegen",
  "fasst fasste fassten gefasst: zusammen",
  "schließt schloss schlossen geschlossen: aus",
  "sichert sicherte sicherten gesichert: zu",
] as const;

/** Forms whose cue is complete in themselves. */
export const GERMAN_CUES: readonly string[] = [
  ...WITH_PARTICIPLE_PREFIX.split(" ").flatMap((stem) => [...weak(stem), `ge${stem}t`]),
  ...WITHOUT.split(" ").flatMap(weak),
  ...WITH_LINKING_E.split(" ").flatMap((stem) => weak(`${stem}e`)),
  ...STRONG.split(" "),
  ...SEPARABLE.flatMap(wholeForms),
];

/** Forms that are a cue only with one of these words at the end of their clause. */
export const GERMAN_PARTICLES: ReadonlyMap<string, readonly string[]> = new Map(
  SEPARABLE.flatMap((verb) => {
    const { forms, particles } = read(verb);
    return forms.map((form) => [form, particles] as const);
  }),
);

/** German marks reported speech by mood: “Die Lage sei ernst.” Forms of common verbs that say so by themselves. */
export const REPORTED_MOOD: ReadonlySet<string> = new Set(
  (
    "sei seien habe müsse müssten dürfe könne könnten solle wolle werde gebe gehe komme stehe bleibe liege lasse brauche bedeute zeige mache nehme sehe gelte halte bestehe drohe fehle erinnere " +
    "führe wisse verstoße verletze gefährde schade verdiene handle handele diene entspreche"
  ).split(" "),
);

function weak(stem: string): readonly string[] {
  return [`${stem}t`, `${stem}te`, `${stem}ten`];
}

function read(verb: string): { readonly forms: readonly string[]; readonly particles: readonly string[] } {
  const [forms = "", particles = ""] = verb.split(": ");
  return { forms: forms.split(" "), particles: particles.split(" ") };
}

/** mitteilt, mitteilte, mitteilten, mitgeteilt */
function wholeForms(verb: string): readonly string[] {
  const { forms, particles } = read(verb);
  return particles.flatMap((particle) => forms.map((form) => particle + form));
}
