/** The last part of a person's name, suffixes such as Jr. aside. */
export const surnameOf = (words: readonly string[]) => {
  const last = words[words.length - 1] ?? ''
  return /^(?:Jr\.?|Sr\.?|II|III|IV)$/.test(last) ? (words[words.length - 2] ?? last) : last
}

/** Names that put the family name first: three short parts or a hyphenated given name ("Kim Jong Un"). */
export const isFamilyFirst = (words: readonly string[]) =>
  (words.length === 3 &&
    words.every((word) => word.length <= 6 && !word.endsWith('.')) &&
    /^(?:Kim|Lee|Park|Choi|Jung|Jang|Cho|Kang|Yoon|Moon|Han|Shin|Song|Ri|Pak|Ho|Nguyen|Tran|Le|Pham|Mao|Deng|Hu|Wen|Zhou|Liu|Chen|Wang|Zhang|Li|Lin|Yang|Wu|Xu|Sun|Ma|Zhao|Huang|Chiang|Roh|Ban|Chung|Hwang|Seo|Kwon|Yoo|Ahn|Oh|Paik)$/.test(
      words[0] ?? '',
    )) ||
  (words.length === 2 &&
    /^(?:Xi|Mao|Deng|Hu|Wen|Jiang|Zhu|Li|Wang|Zhang|Liu|Chen|Yang)$/.test(words[0] ?? '')) ||
  (words.includes('-') && /^(?:Kim|Lee|Park|Choi|Moon|Yoon|Cho|Han|Ban|Roh|Chung)$/.test(words[0] ?? ''))
