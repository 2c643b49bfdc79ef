/**
 * The commonest small words of languages in Latin script and of those in Cyrillic script that letters alone do not tell apart. Written for this project. A word
 * may stand in several lists; what counts is how many words of the text each list knows.
 */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in that is was for on with as it by at from are this be have has he she his her they not which but were an or who will would their been said after",
  de: "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über war",
  fr: "le la les de des du et en un une que qui dans pour sur est au par pas plus avec ce se il elle sont aux ont cette été mais son ses leur ou nous d'une qu'il",
  es: "el la los las de del y en que un una por con para se su al es lo como más pero sus le ha o este fue sobre también entre esta hasta desde dijo son hay",
  it: "il la i gli le di del della dei delle e che in un una per con non si da al alla è sono nel nella come più ma anche ha questo su lo ai dal ha stato",
  pt: "o a os as de do da dos das e que em um uma para com não por se no na nos nas ao mais como mas foi são também pelo pela sua seu é disse ou entre",
  nl: "de het een en van in is dat op te zijn voor met die niet aan er om ook als bij door maar naar uit wordt heeft was ze hij nog worden over dit",
  pl: "i w z na do się nie że to o jest po jak od za co przez ale oraz dla przy są jego był tym które który także ich tego może",
  sv: "och i att det som en på är av för med den till inte har de ett om var jag men från han så kan hon när efter ska vid",
  da: "og i at det er en til på som med for de af den ikke der har et var fra han men vi jeg kan om efter ved også blev mod hvad nu siger noget op ud hun",
  // Bokmål, as the pages themselves mark it.
  no: "og i å det er en til på som med for av de ikke den har et var fra han men vi jeg kan om etter ved også ble seg mot hva nå sier noe opp ut hun",
  fi: "ja on ei se että hän oli mutta myös kun ovat joka tai niin kuin sen ole mukaan jos sekä hänen vain nyt tämä",
  cs: "a v se na je že s z do o k i to ve pro za by ale po od jako jsou který podle které byl není jeho už také",
  ro: "și de în la a cu pe că nu din o un care să este mai pentru au al sau ca fi prin dar după sunt fost",
  hu: "a az és hogy nem is egy meg van volt de csak mint már még azt ez ki el szerint ha vagy majd után",
  tr: "ve bir bu da de için ile olarak çok daha gibi ne o sonra kadar var en ancak değil olduğunu dedi ise her şekilde yer olan oldu ilk iki eden devam aldı edildi kez",
  id: "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada kata oleh sudah bisa mereka telah lebih",
  hr: "i u je se na da su za od o s a će koji što kako bi nije iz ali to kao koja po više nakon prema",
  ru: "и в не на что с по как это к но из у за от для о его же до при также который были было она они",
  uk: "і в у не на що з до та як за це від для про його але є під також який були він вони після між",
  bg: "и на в да за от се е по с че не са като ще до бе при си това ще след има",
  sr: "и у је се на да су за од о са а ће који што како би није из али то као",
};
