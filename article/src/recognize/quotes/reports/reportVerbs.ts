/**
 * What may follow a verb that reports speech without quotation marks, beside "that" and a clause, which may follow every cue of speech. Written for this project. The lists hold
 * the forms that were right on the PolNeAR train articles in three of four places or more.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** A clause may follow at once, whatever it starts with: "said more rain would fall". */
export const SAYS: ReadonlySet<string> = words("say says said saying");

/** A clause without "that" may follow; so it may stand behind the clause, after a comma: "rain would fall, he added". */
export const TAKES_CLAUSE: ReadonlySet<string> = words(
  "say says said saying tell tells told telling adds added adding acknowledges acknowledged announced announcing argue argues argued arguing claim claims claimed claiming insist insists insisted insisting " +
    "note notes noted noting confirmed explained explains stated suggest suggests suggested suggesting warn warns warned warning declared denied denies conceded admitted admits predicted predicts predict revealed " +
    "contends contended maintains maintained recalled complained joked concluded reported reports estimates estimated wrote writes tweeted testified reiterated observed remarked replied answered commented",
);

/** The speaker may follow, behind the words: "rain would fall, said the minister". What follows the others is their object. */
export const INVERTS: ReadonlySet<string> = words("says said added noted argued explained warned recalled insisted");

/** Who is told stands between the verb and the clause: "told reporters that". */
export const TAKES_LISTENER: ReadonlySet<string> = words(
  "tell tells told telling inform informs informed informing assure assures assured assuring warn warns warned warning advise advised ask asks asked asking",
);

/** A question may follow: "asked whether", "explained why". */
export const TAKES_QUESTION: ReadonlySet<string> = words(
  "ask asks asked asking explains explained explaining describes described describing discussed say says said saying tell tells told telling " +
    "clarify clarified questioned questioning",
);

/** Somebody is told to do something: "urged voters to stay at home". */
export const TAKES_ORDER: ReadonlySet<string> = words(
  "urge urges urged urging tell tells told telling ask asks asked asking ordered ordering encourage encouraged encourages encouraging advise advises advised advising instruct instructed " +
    "implored begged exhorted",
);

/** The speaker is to do something: "vowed to stay". */
export const TAKES_PROMISE: ReadonlySet<string> = words(
  "vow vows vowed vowing promise promised promising pledged pledging threatened threatens threatening swore",
);

const ALL: readonly ReadonlySet<string>[] = [TAKES_CLAUSE, TAKES_LISTENER, TAKES_QUESTION, TAKES_ORDER, TAKES_PROMISE];

/** Whether the verb may report something that does not start with "that". */
export function takesMore(word: string): boolean {
  return ALL.some((list) => list.has(word));
}
