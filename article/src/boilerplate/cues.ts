import type { LineKind } from "../model/analysis.ts";
import { type Message, message } from "../model/message.ts";
import type { LineCue } from "../model/reading.ts";

/** Phrases of page furniture that do the same thing. Phrases are separated by `|`; case and punctuation do not matter, `0` stands for any number. */
interface CueList {
  readonly kind: LineKind;
  /** What such a line does, as a clause: "line …". */
  readonly reason: Message;
  /** The phrase is the whole line. */
  readonly whole?: string;
  /** The line starts with the phrase. */
  readonly start?: string;
  /** The phrase stands anywhere in the line. */
  readonly inside?: string;
  readonly opens?: true;
  /** `sure` where left out; see `LineCue.strength`. */
  readonly strength?: LineCue["strength"];
}

/** Written for this project. Where a line matches several, the first of the list wins among equals. */
export const CUES: readonly CueList[] = [
  {
    kind: "advertisement",
    reason: message("labels an advertisement"),
    whole:
      "advertisement | advertisement 0 | advertisements | ad | ads | advert | advertising | sponsored | sponsored content | sponsored by | sponsor | promoted | paid content | partner content | partner offers | " +
      "promo content | from our sponsor | ad choices | story continues below advertisement | story continues below | article continues below advertisement | continue reading below | " +
      "scroll to continue | scroll to continue with content | loading ad | publicité | anzeige | anzeigen | werbung | publicidad | publicidade | pubblicità | advertentie | reklama | реклама | annonce | reklam | 広告 | iklan | report this ad | report ad | advertise here | anuncio | pubblicità | annuncio | оголошення | рекламна пауза | на правах реклами | на правах рекламы | werbung schliessen | contenido patrocinado | contenu sponsorisé | gesponsert | sponsored stories",
    start:
      "advertisement scroll | article continues after | story continues below | this advertisement has not | advertisement remove ads | powered by | designed by | site by | website by | anzeige anzeige | sponsored by | report this ad | presented by our partner",
    inside:
      "has not loaded yet but your article continues | promo code | discount code | coupon code | affiliate commission | may earn a commission | may earn commission | earn an affiliate | may receive a commission | " +
      "we may earn | affiliate links | affiliate link | sponsored content | paid partnership",
  },
  {
    kind: "comments",
    reason: message("belongs to the reader comments"),
    whole:
      "comments | comment | 0 comments | 0 comment | leave a reply | leave a comment | leave a comment cancel reply | leave a reply cancel reply | post a comment | add a comment | add comment | write a comment | " +
      "view comments | show comments | read comments | load comments | all comments | no comments | no comments yet | join the conversation | join the discussion | discuss | discussion | discussion about this post | reply | " +
      "cancel reply | have your say | share your thoughts | what do you think | commentsrestacks | new 0 comments | recent comments | loading comments | join discussion | conversation | " +
      "kommentare | 0 kommentare | kommentar schreiben | kommentare anzeigen | commentaires | commenter | comentarios | comentários | commenti | commenta | reacties | komentarze | комментарии | コメント | diskutieren | add your comment | load more comments | show more comments | view more comments | reply | like reply | antworten | kommentieren | jetzt kommentieren | zum kommentieren bitte anmelden | alle kommentare | répondre | 0 commentaires | tous les commentaires | laisser un commentaire | 0 comentarios | responder | deja un comentario | ответить | 0 комментариев | 0 комментария | оставить комментарий | все комментарии | коментарі | 0 коментарів | 0 коментарі | відповісти | залишити коментар | коментувати | sort by newest | sort by oldest | newest first | oldest first",
    opens: true,
  },
  {
    kind: "comments",
    reason: message("counts the reader comments"),
    start:
      "0 thoughts on | 0 responses to | 0 comments on | 0 replies to | comments 0 | comments feed | feed for comments | kommentare 0 | commentaires 0 | comentarios 0 | комментарии 0 | коментарі 0 | comment 0",
    opens: true,
  },
  {
    kind: "comments",
    reason: message("asks the reader to comment"),
    start:
      "leave a reply | leave a comment | your email address will not be published | save my name email | notify me of | be the first to comment | comments are closed | log in to comment | sign in to comment | " +
      "you must be logged in | please log in to | view all comments | join the conversation | would you like to comment | please read our comment | have your say | comments on this | comments have been | reply to",
    inside:
      "comment policy | commenting guidelines | to leave a comment | to post a comment | required fields are marked | next time i comment | comment data is processed | has been disabled for comments | comments closed",
  },
  {
    kind: "legal",
    reason: message("belongs to the panel that asks for consent to cookies"),
    whole:
      "strictly necessary cookies | always active | manage consent preferences | manage cookie preferences | manage cookie consent | privacy preference center | privacy preference centre | " +
      "reject all confirm my choices | confirm my choices | unbedingt erforderliche cookies | immer aktiv | cookies strictement nécessaires | toujours actif | cookies estrictamente necesarias | siempre activas",
    inside:
      "store cookies on your browser | store or retrieve information on your browser | right to opt out of the sale | opt out of the sale | stop seeing advertisements | these cookies are necessary | these cookies enable | these cookies allow us | these cookies may be set",
    opens: true,
  },
  {
    kind: "legal",
    reason: message("concerns rights, terms or privacy"),
    whole:
      "privacy | privacy policy | privacy notice | privacy statement | privacy center | privacy settings | privacy rights | your privacy choices | your california privacy rights | cookie policy | cookie settings | cookie notice | cookie preferences | manage cookies | cookies | legal | legal notice | legal notices | " +
      "terms | term of use | terms of use | terms of service | terms of sale | terms and conditions | terms conditions | terms privacy | copyright | all rights reserved | accessibility | accessibility statement | disclaimer | imprint | do not sell my info | " +
      "do not sell my personal information | do not sell or share my personal information | modern slavery statement | community guidelines | community standards | code of ethics | ethics policy | editorial guidelines | editorial policy | editorial standards | corrections | corrections policy | " +
      "accept | accept all | accept cookies | i accept | reject all | accept all cookies | i agree | licensing | fcc public file | public file | eeo report | user agreement | ethics statement | fact checking policy | " +
      "impressum | datenschutz | datenschutzerklärung | agb | nutzungsbedingungen | rechtliches | bildrechte | privatsphäre | mentions légales | confidentialité | politique de confidentialité | aviso legal | política de privacidad | política de cookies | política de privacidade | termos de uso | " +
      "informativa privacy | note legali | riproduzione riservata | cookie einstellungen | zustimmung | サイトマップ | 著作権 | プライバシーポリシー | gizlilik politikası | kullanım koşulları | integritetspolicy | personvern | kebijakan privasi | we value your privacy | manage options | cookie preferences centre | purchase licensing rights | licensing rights | usage rights | política de protección de datos | condiciones de uso | conditions générales | cgu | gestion des cookies | политика конфиденциальности | пользовательское соглашение | все права защищены | правила сайта | політика конфіденційності | угода користувача | правила використання | всі права захищені | усі права захищено",
    start:
      "copyright 0 | copyright c | copyright by | c 0 | c copyright | © 0 | © copyright | © 0 0 | we value your | purchase licensing | licensing rights | all rights reserved | we use cookies | this website uses cookies | this site uses cookies | by continuing to | by using this site | by clicking | by subscribing | by signing up | by submitting | by entering your | by choosing | by providing your | " +
      "this site is protected by | this material may not be | this content is provided | this article may not | terms of | privacy policy | see our privacy | registration on or use | your use of this | we and our partners | we use your sign up | an official website of | disclaimer | please read our | material may not be | tous droits | todos los derechos | alle rechte | tutti i diritti | todos os direitos | copyright",
    inside:
      "all rights reserved | rights reserved | privacy policy | terms of service | terms of use | terms and conditions | cookie policy | privacy notice | use of cookies | may not be published broadcast | may not be reproduced | may not be republished | without permission | " +
      "without the prior written | registered trademark | are trademarks of | protected by recaptcha | user agreement | not be rewritten or redistributed | our code of ethics | independent press standards | press standards organisation | " +
      "our standards | alle rechte vorbehalten | tous droits réservés | todos los derechos reservados | tutti i diritti riservati | todos os direitos reservados | все права защищены | всі права захищені | усі права захищені | registered in england | registered nonprofit",
  },
  {
    kind: "share",
    reason: message("is a share or social-network control"),
    whole:
      "share | share this | share this story | share this article | share this post | share this page | share article | share story | share on | share via | share on facebook | share on twitter | share on x | share on linkedin | share on whatsapp | share all sharing options | tweet | facebook | twitter | x | instagram | youtube | linkedin | " +
      "whatsapp | telegram | tiktok | pinterest | reddit | flipboard | tumblr | snapchat | threads | bluesky | mastodon | messenger | email | e mail | email this | print | print this | print article | copy | copy link | link copied | link | save | save article | bookmark | like | like this | like loading | follow | follow us | follow us on | follow on | rss | rss feed | " +
      "x twitter | twitter x | facebook twitter | sms | viber | vk | xing | pocket | line | gift this article | gift article | send | listen | link kopiert | teilen | drucken | merken | artikel teilen | partager | imprimer | compartir | compartilhar | condividi | stampa | delen | udostępnij | поделиться | del | jaa | paylaş | シェア | ツイート | bagikan | e-mail | mail | поделиться | поделиться новостью | поділитися | поширити | скопировать ссылку | копіювати посилання | copier le lien | copiar enlace | link kopieren | auf x teilen | enviar | partager l'article | weiterleiten | save for later | gift",
    start:
      "share this | share on | share all sharing options | click to share | click to email | click to print | share via | tweet this | follow us on | like us on | find us on | follow me on | connect with us on | email this | share your | facebook twitter | twitter facebook | share facebook | follow on twitter | auf facebook | per e mail teilen | teilen sie | partager sur | compartir en | compartilhe | поделиться в | поділитися в | поділитися | поделиться | artikel teilen | teilen auf | enjoyed this story | enjoyed this article",
    inside:
      "opens in new window | opens in a new window | opens new window | facebook twitter | twitter facebook | link copied to clipboard",
  },
  {
    kind: "promotion",
    reason: message("asks the reader to subscribe, sign up or give"),
    whole:
      "subscribe | subscribe now | subscribe today | subscriptions | subscribe to our newsletter | sign up | sign up now | sign up here | sign up for free | newsletter | newsletters | newsletter sign up | newsletter signup | our newsletter | join our newsletter | join us | donate | donate now | support us | support | support our journalism | become a member | membership | " +
      "get the app | download the app | download our app | get started | start free trial | free trial | learn more | get a demo | request a demo | book a demo | contact sales | try for free | get started for free | book now | buy now | shop now | order now | gift cards | ready for more | sign me up | your email | email address | enter your email | e mail address | first name | last name | " +
      "start your substackget the app | download | invalid email | already a subscriber | subscriber only | subscribers only | for subscribers | premium | view more offers | view offers | start now | try it free | book a call | book a consultation | schedule a demo | get in touch | free consultation | thank you for subscribing | thanks for subscribing | abo | abonnieren | jetzt abonnieren | abo kündigen | newsletter abonnieren | epaper | e paper | abonnez vous | s'abonner | suscríbete | suscribirse | abbonati | assine | abonneren | bülten | ニュースレター | jetzt kostenlos anmelden | jetzt registrieren | digitalabo | s'inscrire | je m'abonne | faire un don | recevoir la newsletter | regístrate | hazte socio | apóyanos | подписаться | подписывайтесь | подпишитесь | поддержать | поддержите нас | рассылка | підписатися | підпишіться | підтримати | підтримайте нас | розсилка | стати читачем | стати другом | become a friend",
    start:
      "create an account or | sign in or | register to | register for free | register now | log in or | subscribe to | subscribe for | subscribe now | subscribe today | sign up for | sign up to | sign up now | sign up today | sign up here | sign up with | join our | join 0 | join thousands | join over | get the latest | get our | get the best | get email | get breaking | get instant | stay up to date | stay informed | stay in the know | stay connected | don't miss out | never miss | " +
      "become a member | become a subscriber | become our | become a patron | support our | support independent | support us | support quality | make a donation | donate to | help us | download our | download the | click here to subscribe | click here to sign | enter your email | want more | want to | thanks for reading | thank you for reading | thank you for subscribing | to continue reading | to read the full | this article is for subscribers | " +
      "this content is for | already a subscriber | already have an account | unlock | start your free | try it free | ready to | do you have a story | do you have a tip | got a story | got a tip | have a tip | have a news tip | have a story | send us your | email us at | contact us at | if you enjoyed | if you liked this | like what you | enjoying this | you can also follow | subscribe | contact us today | call us today | " +
      "book a | schedule a | request a | buy tickets | not a subscriber | your subscription | abonnieren sie | melden sie sich | jetzt | lesen sie mehr mit | abonnez vous à | suscríbete a | iscriviti | assine | subscribe via | you have 0 free | you've read 0 | you have read 0 | support independent | join them | pop in your | make a one | inscrivez vous | recevez | recibe | regístrate | apoya | подпишитесь на | подписывайтесь на | поддержите | читайте нас в | підпишіться на | підписуйтесь на | підпишись на | підтримайте | пригостіть | стати читачем | читайте нас у | сподобався матеріал | понравился материал | unterstützen sie | hat ihnen der artikel",
    inside:
      "to our newsletter | our newsletter | our newsletters | your inbox | subscribe to our | sign up for our | sign up for free | subscribe now | free trial | our weekly newsletter | our daily newsletter | our free newsletter | email newsletter | become a member | become a subscriber | become our patron | support our journalism | make a donation | tax deductible | download our app | our app | follow us on | " +
      "reserved for subscribers | sign in to continue | unlimited online access | unlimited articles | digital access to | support local journalism | our mobile app | our youtube channel | our telegram channel | our whatsapp channel | our facebook page | please consider | independent journalism | ad free | unlimited access | digital subscription | exclusive content | click here to | unseren newsletter | newsletter anmelden | notre newsletter | nuestra newsletter | nuestro boletín | notifications of new posts | never miss a | straight to your | thank you for subscribing | free articles left | articles left this month | read for free | free to read | funded by readers | funded by our readers | readers like you | rely on our readers | пригостіть редакцію | кавою редакцію | нашу розсилку | нашу рассылку | наш телеграм | наш telegram | наш канал | à notre newsletter",
  },
  {
    kind: "related",
    reason: message("heads a list of other stories"),
    whole:
      "related | related articles | related article | related stories | related story | related posts | related post | related news | related content | related topics | related coverage | related links | related reading | related video | related videos | read more | read also | also read | read next | read on | more | more news | more stories | more from | more from us | more to explore | more articles | more headlines | " +
      "more on this | more on this story | more on this topic | most read | most popular | most viewed | most shared | most commented | most recent | popular | popular posts | popular articles | popular stories | popular now | popular topics | trending | trending now | trending stories | trending topics | latest | latest news | latest stories | latest posts | latest articles | latest headlines | latest videos | recent | recent news | recent posts | recent articles | recent stories | recent content | " +
      "recommended | recommended for you | recommended stories | recommended reading | recommended articles | you may like | you might like | you may also like | you might also like | you might also be interested in | you may be interested in | you may also be interested in | you may have missed | don't miss | editor's picks | editors' picks | editors picks | editor's pick | editor's choice | top stories | top story | top news | top articles | featured | featured stories | featured articles | featured posts | " +
      "featured video | must read | must reads | in case you missed it | icymi | what to read next | up next | next up | next | previous | next article | previous article | next post | previous post | next story | previous story | post navigation | see also | see more | continue reading | keep reading | from the archive | from around the web | around the web | explore more | in the news | breaking news | in other news | all news | other news | news feed | discover more | elsewhere | watch | watch now | watch next | watch more | read full story | read full article | " +
      "more like this | similar articles | similar posts | similar stories | today's top stories | top local stories | this week's top stories | other stories | other articles | other posts | top videos | most watched | just in | live updates | newest | view all | see all | show more | load more | view more | the latest | what's new | hot topics | more info | more information | further reading | go deeper | watch live | more videos | the big read | " +
      "mehr zum thema | mehr | mehr lesen | mehr news | weitere artikel | weitere themen | meistgelesen | lesen sie auch | auch interessant | das könnte sie auch interessieren | das könnte dich auch interessieren | lesen sie mehr | passend dazu | ähnliche artikel | empfehlungen | aktuelle nachrichten | top themen | lire aussi | à lire aussi | les plus lus | sur le même sujet | articles liés | voir aussi | en continu | lee también | te puede interesar | más leídas | lo más leído | lo más visto | más noticias | noticias relacionadas | " +
      "relacionados | leia também | mais lidas | veja também | saiba mais | leggi anche | i più letti | potrebbe interessarti | lees ook | lees verder | meest gelezen | читайте также | czytaj także | zobacz także | läs också | les også | læs også | číst dál | ilgili haberler | çok okunanlar | 関連記事 | 関連キーワード | アクセスランキング | baca juga | terpopuler | terkini | weitere nachrichten | neueste | neueste artikel | das könnte sie interessieren | lies auch | aussi | à la une | dernières nouvelles | articles recommandés | sur le même thème | también te puede interesar | lea también | te recomendamos | últimas noticias | читайте также | по теме | материалы по теме | другие новости | ещё новости | больше новостей | все новости | последние новости | новости по теме | популярное | лента новостей | рекомендуем | смотрите также | читать далее | самое читаемое | читайте також | за темою | матеріали за темою | інші новини | більше новин | усі новини | всі новини | останні новини | новини за темою | популярне | найпопулярніше | стрічка новин | стрічка дня | рекомендуємо | дивіться також | читати далі | вас може зацікавити | the last hours | recent headlines | latest updates",
    opens: true,
  },
  {
    kind: "related",
    reason: message("links to another story"),
    start:
      "read more | read also | also read | read next | related | related articles | related stories | more from | more on | more stories | more articles | more news | see also | watch | watch now | watch live | watch below | watch the | listen to | in pictures | in photos | in case you missed | next article | previous article | next post | previous post | don't miss | continue reading | you may also | you might also | most read | most popular | trending | recommended | " +
      "what to read next | read the full story | click here to read | click here for more | for more on | for more information | for more news | view all | see all | browse all | explore more | explore our | up next | top stories | latest news | learn more about | check out our | see more | read full | editor's picks | up next in | lesen sie auch | lesen sie mehr | mehr zum thema | mehr zu | auch interessant | lire aussi | à lire aussi | à lire | lee también | lea también | leia também | leia mais | leggi anche | lees ook | " +
      "читайте также | czytaj też | читайте ещё | смотрите также | по теме | ранее по теме | читайте також | читайте ще | дивіться також | за темою | lies auch | siehe auch | sehen sie auch | hören sie auch | voir aussi | lisez aussi | lire également | sur le même sujet | vea también | ver también | te puede interesar | además lea | lea además | leer más | leer también | czytaj także | läs mer | les også | læs også | baca juga | ikuti kami",
  },
  {
    kind: "tags",
    reason: message("lists the topics of the story"),
    whole:
      "tags | tag | topics | filed under | more on | related topics | themen | schlagworte | étiquettes | etiquetas | argomenti | trefwoorden | mots clés | теги | categories | topics in this article | stichwörter | тема | темы | темы статьи | метки | теми | мітки | ключові слова | ключевые слова | temas | sujets | thèmes",
    start:
      "tags | filed under | filed to | topics | posted in | categories | category | subjects | keywords | tagged | tagged with | tagged as | this entry was posted | explore these | schlagworte | themen | mots clés | etiquetas | tópicos | topik | теги | метки | темы | ключевые слова | теми | мітки | ключові слова | temas | sujets | thèmes | schlagwörter | stichwörter",
    strength: "label",
  },
  {
    kind: "byline",
    reason: message("names the author"),
    whole:
      "by | von | par | por | written by | author | about the author | about the authors | about author | author bio | meet the author | view author archive | get author rss feed | email the author | more by this author | staff writer | staff reporter | view all posts | view all posts by | posts by | autor | autorin | auteur | redaktion | автор | автори | авторы | текст | journaliste | redacción | redação | redazione | posted by | published by | contributor | guest author",
    start:
      "written by | posted by | published by | reported by | words by | story by | text by | article by | by our | by staff | reporting by | additional reporting by | editing by | writing by | with reporting by | view all posts by | about the author | about author | more by | authored by | contributed by | guest post by | medically reviewed by | reviewed by | fact checked by | edited by | compiled by | email the | follow the author | read more by | ein beitrag von | propos recueillis par | source link | provided by | автор | автори | авторы | автор статьи | автор статті | текст | écrit par | escrito por | verfasst von",
    inside:
      "contributed to this report | contributed reporting | contributed to this story | reporting by | follow him on twitter | follow her on twitter | can be reached at",
  },
  {
    kind: "timestamp",
    reason: message("says when the page was published or how long it takes to read"),
    whole:
      "published | updated | last updated | date | 0 min read | 0 minute read | 0 minutes read | 0 mins read | min read | posted on | published on | updated on | read time 0 minutes | reading time 0 minutes | 0 minutes | 0 min | 0 hours ago | 0 hour ago | 0 days ago | 0 day ago | 0 minutes ago | 0 min lesezeit | lesezeit 0 minuten | 0h ago | 0 h ago | just now | stand",
    start:
      "published 0 | published on | last updated | updated on | first published | posted on | date published | last modified | originally published | published date | estimated reading time | reading time | read time | erstellt am | veröffentlicht am | publié le | mis à jour | publicado el | publicado em | atualizado | actualizado | pubblicato il | ultimo aggiornamento | aktualisiert | stand 0 | opublikowano | опубликовано | обновлено | опубліковано | оновлено | publié 0 | mis à jour le | publicado 0 | actualizado 0 | uppdaterad | publicerad | publisert",
    strength: "label",
  },
  {
    kind: "credit",
    reason: message("credits a picture"),
    whole:
      "photo | image | file photo | stock photo | image credit | photo credit | getty images | via getty images | file image | handout | supplied | courtesy | shutterstock | istock | foto | bild | archivbild | symbolbild | photos",
    start:
      "photo by | photos by | photo credit | photo courtesy | photograph by | photography by | image credit | image by | image courtesy | images by | picture by | picture credit | pictures by | credit | credits | photo getty | photo ap | photo reuters | image via | image source | image getty | illustration by | video by | courtesy of | foto | photo | image | picture | imago | bildquelle | bild | quelle | crédit | crédito | fotografía | фото | зображення | ілюстрація | иллюстрация | изображение | fotos | crédit photo | photo d'illustration | imagen",
    inside:
      "getty images | via getty | afp via | ap photo | file photo | via reuters | photo by | photo credit | stock image | stock photo | via ap | via shutterstock | picture alliance",
    strength: "label",
  },
  {
    kind: "caption",
    reason: message("describes a picture or video"),
    whole:
      "enlarge image | enlarge | view gallery | view image | image 0 of 0 | 0 of 0 | open image modal | hide caption | toggle caption | view image in fullscreen | play video | video player is loading | play | caption | image caption | open image in gallery | click to enlarge",
    start:
      "image 0 of 0 | 0 of 0 | file photo | click to expand | click to enlarge | view image in fullscreen | a file photo | image caption | photo shows | this photo | in this photo | in this image | in this file | this illustration | symbolbild | embed",
    inside: "pictured above | pic twitter com | video screenshot | screengrab from | is seen in this",
    strength: "label",
  },
  {
    kind: "byline",
    reason: message("names a source"),
    start:
      "source | sources | with inputs from | with input from | with agency inputs | via | quelle | quellen | fuente | fuentes | источник | по информации | по данным | джерело | за інформацією | за даними",
    strength: "apart",
  },
  {
    kind: "byline",
    reason: message("names the author"),
    start:
      "by | von | par | por | di | door | af | av | oleh | written and photographed by | exclusive by | opinion by | analysis by | review by",
    strength: "label",
  },
  {
    kind: "related",
    reason: message("links to another story"),
    start:
      "next | previous | read | watch | listen | also | more | earlier | in pictures | background | see | mehr | lesen | zum thema | hintergrund | lire | à voir | suivant | lea | vea | más | siguiente | далее | ранее | раньше | подробнее | ещё | далі | раніше | більше | докладніше",
    strength: "colon",
  },
  {
    kind: "related",
    reason: message("heads a list of other stories"),
    start: "more in | more by | mehr aus | mehr in | plus dans | más en | ещё в | ще в",
    strength: "label",
  },
  {
    kind: "share",
    reason: message("is a share or social-network control"),
    inside:
      "facebook instagram | facebook and instagram | facebook and twitter | twitter and facebook | instagram and facebook | facebook telegram | facebook and telegram | facebook and x",
    strength: "label",
  },
  {
    kind: "legal",
    reason: message("is a notice of rights"),
    start: "©",
    strength: "below",
  },
  {
    kind: "credit",
    reason: message("credits a picture"),
    start: "©",
    strength: "label",
  },
  {
    kind: "timestamp",
    reason: message("says where the article was printed"),
    inside: "print edition | printed edition",
    start:
      "a version of this article appears | this article appeared | this article appears | this article first appeared | this story appeared | this story first appeared | this article was first published | this story was first published | this article was originally published | this story was originally published | dieser artikel erschien | dieser artikel ist erschienen | cet article a été publié | este artículo se publicó",
    strength: "below",
  },
  {
    kind: "byline",
    reason: message("tells who the author is"),
    inside:
      "staff writer | staff reporter | freelance writer | freelance journalist | contributing writer | contributing editor | reporter for | reporter at | reporter with | reporter covering | senior reporter | senior writer | senior correspondent | correspondent for | " +
      "editor at | columnist for | columnist at | writer based | writer and | journalist based | journalist and | author of | news editor | redakteur | redakteurin | korrespondent | korrespondentin | autor | autorin | journaliste | periodista | redactor | redactora",
    strength: "below",
  },
  {
    kind: "navigation",
    reason: message("is a control of the page"),
    whole:
      "skip to content | skip to main content | skip to navigation | skip to search | skip to footer | skip links | menu | main menu | close | close menu | open menu | toggle navigation | toggle menu | search | search for | search search | site search | log in | login | sign in | log out | register | my account | account | create account | back to top | scroll to top | top | back | go back | go | submit | loading | loading more | contact | contact us | about | about us | sitemap | site map | help | help center | faq | faqs | feedback | quick links | " +
      "useful links | breadcrumb | breadcrumbs | navigation | footer | header | sidebar | sections | all sections | home page | homepage | subscribesign in | toplatestdiscussions | no posts | cart | your cart | shopping cart | view cart | checkout | language | english | español | deutsch | français | advertise | advertise with us | careers | work with us | write for us | our team | meet the team | who we are | what we do | press releases | press room | newsroom | archives | archive | directory | edition | editions | all topics | a z index | " +
      "password | username | remember me | forgot password | forgot your password | sign in to continue | article content | end of article | hide | show | show all | expand | collapse | edit | filter | sort by | reset | ok | cancel | yes | no | done | continue | pause | mute | fullscreen | slideshow | table of contents | in this article | on this page | contents | toggle table of contents | dark mode | text size | font size | font | site index | site information navigation | mobile site | customer service | rss feeds | " +
      "startseite | zur startseite | kontakt | suche | suchen | anmelden | abmelden | registrieren | mein konto | menü | nach oben | schließen | über uns | karriere | mediadaten | hilfe | ressorts | zurück | weiter | zum inhalt springen | direkt zum inhalt | accueil | rechercher | se connecter | connexion | fermer | buscar | iniciar sesión | cerrar | secciones | inicio | contacto | cerca | accedi | chiudi | sezioni | início | entrar | zoeken | inloggen | поиск | войти | главная | szukaj | zaloguj | sök | logga in | søk | logg inn | hledat | přihlásit | ara | giriş | 検索 | ログイン | お問い合わせ | ホーム | masuk | beranda | listen to this article | listen to article | listen to this story | article anhören | artikel anhören | artikel vorlesen | écouter l'article | escuchar artículo | слушать | слухати | 0x | 0 x | 0 0x | 0 0 x | next page | previous page | purchase | terms privacy | masthead | submissions | my portfolio | manage account | all times are local | seitenanfang | zum seitenanfang | zur navigation | zum hauptinhalt | aller au contenu | aller au contenu principal | ir al contenido | saltar al contenido | menú | подписки | меню | контакты | о нас | о проекте | о редакции | реклама на сайте | поиск по сайту | вход | регистрация | наверх | назад | головна | пошук | пошук по сайту | увійти | вхід | реєстрація | контакти | про нас | про проєкт | про редакцію | догори | нагору | перейти до вмісту | перейти к содержанию",
    start:
      "skip to | back to | jump to | toggle | search for | return to | go to | scroll to | all about | copy link to | page 0 of | enable javascript | please enable | this field is | this page | your browser | javascript is | zum inhalt | oops something | error loading | please try again | printed from | quotes delayed | we're sorry this",
    inside:
      "please enable javascript | javascript is disabled | enable javascript | browser does not support | requires javascript | something went wrong please",
  },
  {
    kind: "navigation",
    reason: message("names a section of the site"),
    whole:
      "home | news | world | business | sport | sports | politics | opinion | opinions | culture | lifestyle | entertainment | tech | technology | science | health | travel | weather | video | videos | photos | podcasts | podcast | blog | blogs | events | jobs | shop | store | local | local news | national | international | africa | asia | europe | americas | middle east | us | u s | usa | uk | u k | canada | australia | india | china | economy | markets | finance | money | education | environment | climate | food | arts | music | movies | tv | books | " +
      "style | fashion | real estate | obituaries | classifieds | magazine | analysis | features | investigations | crime | courts | elections | football | cricket | tennis | golf | resources | services | products | company | community | reviews | guides | deals | live | royals | property | motoring | puzzles | games | crosswords | horoscopes | recipes | parenting | gardening | editorial | editorials | letters | columns | columnists | interviews | special reports | multimedia | gallery | galleries | radio | tv guide | live tv | latest | " +
      "politik | wirtschaft | kultur | panorama | gesundheit | wissen | reise | reisen | wetter | ratgeber | digital | gesellschaft | meinung | ausland | inland | deutschland | fußball | auto | technik | leben | unternehmen | themen | karriere | service | medien | unterhaltung | monde | économie | politique | société | idées | internacional | economía | política | cultura | deportes | sociedad | opinión | economia | politica | esteri | cronaca | esportes | mundo | sport | nyheter | kultur | økonomi | политика | экономика | общество | мир | культура | спорт | новости | статьи | мнения | наука | технологии | видео | фото | новини | статті | політика | економіка | суспільство | світ | культура | технології | відео | подкасти | погода | думки | блоги | інтерв'ю | noticias | opinion | région | régions | regional | region | lokales | wetter | essays | reportage | fiction | poetry | companies | energy | motors | what's on | podcasts | news tips | 政治 | 経済 | 国際 | スポーツ | 社会",
    strength: "apart",
  },
];
