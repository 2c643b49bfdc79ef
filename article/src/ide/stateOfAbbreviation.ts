/** Short forms of the states of the US behind the name of a town, as the stylebook of the Associated Press has them, and the two letters of the post. */
const STATES =
  "Ala,AL:Alabama Ariz,AZ:Arizona Ark,AR:Arkansas Calif,CA:California Colo,CO:Colorado Conn,CT:Connecticut Del,DE:Delaware DC:District_of_Columbia Fla,FL:Florida Ga,GA:Georgia Ill,IL:Illinois Ind,IN:Indiana IA:Iowa Kan,KS:Kansas Ky,KY:Kentucky La,LA:Louisiana ME:Maine Md,MD:Maryland Mass,MA:Massachusetts Mich,MI:Michigan Minn,MN:Minnesota Miss,MS:Mississippi Mo,MO:Missouri Mont,MT:Montana Neb,NE:Nebraska Nev,NV:Nevada NH:New_Hampshire NJ:New_Jersey NM:New_Mexico NY:New_York NC:North_Carolina ND:North_Dakota OH:Ohio Okla,OK:Oklahoma Ore,OR:Oregon Pa,PA:Pennsylvania RI:Rhode_Island SC:South_Carolina SD:South_Dakota Tenn,TN:Tennessee TX:Texas Tex:Texas UT:Utah Vt,VT:Vermont Va,VA:Virginia Wash,WA:Washington WV:West_Virginia Wis,WI:Wisconsin Wyo,WY:Wyoming";

const NAMES: ReadonlyMap<string, string> = new Map(
  STATES.split(" ").flatMap((entry) => {
    const [short = "", name = ""] = entry.split(":");
    return short.split(",").map((form): [string, string] => [form, name.replaceAll("_", " ")]);
  }),
);

/** `Mass.`, `MA` and `N.H.` → the name of the state; `undefined` for other words. */
export function stateOfAbbreviation(words: string): string | undefined {
  return NAMES.get(words.replaceAll(".", ""));
}
