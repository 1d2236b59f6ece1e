const START = 2048

/**
 * The encoding that a web page or an XML file declares for itself in its first lines: the label as written,
 * or null. A page read as bytes that declares UTF-16 cannot be that, since the declaration was readable
 * (WHATWG HTML, "prescan a byte stream"): it is UTF-8.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  let head = ''
  for (const byte of bytes.subarray(0, START)) head += String.fromCharCode(byte)
  const label =
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    null
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}
