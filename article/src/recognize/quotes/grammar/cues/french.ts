/** French cue verbs. Written for this project; forms that are English words as well (critique, cite, nuance, tranche) are left out. */

/** Verbs in -er: affirme, affirment, affirmait, affirmé. */
const REGULAR =
  "affirm expliqu estim ajout indiqu précis assur racont confi regrett annonc jug témoign déclar soulign comment remarqu avou plaid exhort qualifi exprim rétorqu répliqu réclam salu " +
  "fustig ironis constat évoqu plaisant félicit dénonc tempêt demand interrog raill déplor détaill argument signal préconis revendiqu";

const IRREGULAR =
  "dit disent disait disaient rappelle rappellent rappelait rappelé écrit écrivait écrivent répond répondent répondait répondu poursuit poursuivent poursuivait poursuivi conclut concluait conclu " +
  "reconnaît reconnaissent reconnaissait reconnu admet admettait admis promet promettait promis prévient prévenait prévenu soutient soutiennent soutenait soutenu prétend prétendait prétendu " +
  "défend défendait défendu réjouit indigné inquiète inquiété tweeté martèle martelé critiqué critiquait nuancé nuançait cité citait accusé accusait proposé proposait noté notait " +
  "observé observait insiste insistait insisté résume résumait tranché tranchait lancé lançait";

export const FRENCH_CUES: readonly string[] = [
  ...REGULAR.split(" ").flatMap((stem) => [`${stem}e`, `${stem}ent`, `${stem}ait`, `${stem}aient`, `${stem}é`]),
  ...IRREGULAR.split(" "),
];
