/** Spanish cue verbs. Written for this project. */

/** Verbs in -ar: afirma, afirman, afirmó, afirmaron, afirmaba, afirmado. */
const REGULAR =
  "afirm asegur declar explic señal indic manifest apunt coment expres subray destac critic reiter anunci aclar denunci lament zanj relat matiz puntualiz recalc remarc revel resalt calific argument opin " +
  "valor celebr adelant avis alert justific reclam exclam pregunt contest confirm tach tild tuite record cont neg brome sentenci agreg asever conmin inst";

const IRREGULAR =
  "dijo dice dijeron dicen decía decían dicho sostuvo sostiene sostienen sostuvieron sostenido añadió añade añaden añadieron añadido advirtió advierte advierten advirtieron advertido insistió insiste " +
  "insisten insistido concluyó concluye concluido escribió escribe escribieron escrito reconoció reconoce reconocen reconocido respondió responde respondieron respondido pidió pide pidieron pedido " +
  "defendió defiende defendido exigió exige exigieron exigido admitió admite admitido sugirió sugiere sugerido prometió promete prometido repitió repite repetido expuso expone expuesto propuso propone " +
  "reza describió descrito recuerda recuerdan cuenta cuentan niega niegan precisó precisa precisado replicó replicaron";

export const SPANISH_CUES: readonly string[] = [
  ...REGULAR.split(" ").flatMap((stem) => [
    `${stem}ó`,
    `${stem}a`,
    `${stem}an`,
    `${stem}aron`,
    `${stem}aba`,
    `${stem}aban`,
    `${stem}ado`,
  ]),
  ...IRREGULAR.split(" "),
];
