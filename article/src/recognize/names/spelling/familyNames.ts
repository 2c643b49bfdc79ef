/** Whether the lower-case word is a family name of China, Korea or Vietnam, which stands first and which many share. */
export function isFamilyName(lower: string): boolean {
  return FAMILY_NAMES.has(lower);
}

/** The commonest, romanised. Written for this project. */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    "kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong jeon ko moon yang son bae baek heo nam noh ha " +
    "wang li zhang liu chen huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng xiao cheng cao peng zeng yuan lu jiang tsai cai wei ding xue ye pan du " +
    "dai su lyu fan chan wong cheung lau leung ng lai ho chow yip tsang hsu hsieh hung chiu chang chiang hsiao kuo tseng " +
    "nguyen nguyễn tran trần le lê pham phạm hoang hoàng phan vu vũ dang đặng bui bùi do đỗ"
  ).split(" "),
);
