/** U+00A0 to U+00FF in order. */
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr " +
  "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest " +
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml " +
  "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml " +
  "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const OTHERS =
  "quot \" apos ' amp & OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ Zcaron Ž zcaron ž Ccaron Č ccaron č Lstrok Ł lstrok ł fnof ƒ " +
  "ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f " +
  "hyphen ‐ ndash – mdash — horbar ― lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › " +
  "dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ euro € trade ™ numero № " +
  "larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ check ✓ star ☆ starf ★ " +
  "num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? excl ! commat @ " +
  "lsqb [ rsqb ] lowbar _ grave ` vert |";

/**
 * Characters of the named references that the press leaves behind: all of Latin-1 and the punctuation, arrows and signs of HTML 4. Written for this project from the HTML
 * standard's table of names; `lt` and `gt` are left out on purpose (see `htmlEntities.ts`).
 */
export const HTML_ENTITY_NAMES: ReadonlyMap<string, string> = makeNames();

function makeNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  LATIN_1.split(" ").forEach((name, i) => {
    names.set(name, String.fromCharCode(0xa0 + i));
  });
  const others = OTHERS.split(" ");
  for (let i = 0; i + 1 < others.length; i += 2) names.set(others[i] as string, others[i + 1] as string);
  return names;
}
