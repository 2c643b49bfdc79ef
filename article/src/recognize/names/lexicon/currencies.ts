// Signs, codes and names of currencies and the words of large numbers. Written for this project from general knowledge.

/** Stand before the number, lower case: `US$`, `Rs`, `€`. */
export const CURRENCY_PREFIXES: ReadonlySet<string> = words(
  "$ € £ ¥ ₹ ₦ ₽ ₩ ₴ ₪ ₱ rs rs. usd eur gbp inr pkr ngn kes ksh ksh. ugx tzs zar rm rmb cny jpy aud cad nzd sgd myr php idr rp thb bdt lkr npr aed sar ghs tk",
);

/** Letters that touch the dollar or pound sign: `US$5`, `A$5`. */
export const SIGN_LETTERS: ReadonlySet<string> = words("us a c nz hk s t nt g jm z e r n");

/** Stand after the number, lower case. */
export const CURRENCY_NAMES: ReadonlySet<string> = words(
  "dollar dollars euro euros pound pounds cents pence yen yuan renminbi rupee rupees ruble rubles rouble roubles naira rand peso pesos shilling shillings franc francs dinar dinars dirham dirhams riyal riyals rial rials lira liras baht ringgit rupiah " +
    "dong taka kwacha cedi cedis birr pula kina real reais hryvnia hryvnias hryvnya tenge manat lari dram drams zloty zlotys forint koruna krona kronor krone kroner shekel shekels bolivar bolivars usd euros eur",
);

/** Stand between the number and the currency's name. */
export const SCALES: ReadonlySet<string> = words(
  "hundred thousand million billion trillion mn bn tn m b k crore crores lakh lakhs",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
