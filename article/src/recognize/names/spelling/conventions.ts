/** The number of the place that the lower-case name stands for where papers write it in two ways, each right by its own convention; -1 elsewhere. */
export function conventionOf(lower: string): number {
  return PLACES.get(lower) ?? -1;
}

/** Old and new, or foreign and native, names of one place, a line a place. Written for this project. */
const PLACES: ReadonlyMap<string, number> = new Map(
  `
kyiv kiev
kharkiv kharkov
lviv lvov lwow
odesa odessa
dnipro dnepropetrovsk dnipropetrovsk
luhansk lugansk
mykolaiv nikolaev nikolayev
zaporizhzhia zaporizhia zaporozhye
chernihiv chernigov
chornobyl chernobyl
vinnytsia vinnitsa
donbas donbass
bila_tserkva belaya_tserkov
beijing peking
tianjin tientsin
chongqing chungking
mumbai bombay
kolkata calcutta
chennai madras
bengaluru bangalore
gurugram gurgaon
pune poona
varanasi benares banaras
prayagraj allahabad
thiruvananthapuram trivandrum
kochi cochin
odisha orissa
myanmar burma
yangon rangoon
naypyidaw nay_pyi_taw
dhaka dacca
türkiye turkiye turkey
czechia czech_republic
eswatini swaziland
côte_d'ivoire cote_d'ivoire ivory_coast
cabo_verde cape_verde
timor-leste east_timor
chișinău chisinau kishinev
tallinn tallin
makkah mecca
tehran teheran
`
    .trim()
    .split("\n")
    .flatMap((line, number) => line.split(" ").map((name): [string, number] => [name.replaceAll("_", " "), number])),
);
