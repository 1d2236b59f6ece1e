import { Unreadable } from '../draft'
import { FILE_KINDS, type FileKind } from '../../../contract/file-kinds'

/** Kinds that are archives inside. */
const ZIPPED: readonly FileKind[] = ['word', 'book', 'archive']

/** What a file begins with, for kinds that are often under another's name. */
const SIGNATURES: readonly [words: string, signature: string][] = [
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['a RAR archive', 'Rar!'],
  ['a 7z archive', '7z\xbc\xaf'],
  ['a gzip archive', '\x1f\x8b'],
  ['a program', '\x7fELF'],
  ['a program', 'MZ\x90'],
  ['an RTF document', '{\\rtf'],
  ['a database', 'SQLite format 3\0'],
]

const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
/** Names of streams in Microsoft's compound files are UTF-16. */
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].map((c) => `${c}\0`).join('')

/** Throws `Unreadable` where the bytes of a file are plainly not what its name says. */
export function checkSignature(kind: FileKind, bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, 1024))
  const isPdf = head.includes('%PDF-')
  const isZip = head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')
  if (head.startsWith(OLD_OFFICE)) throw oldOffice(bytes)
  if (kind === 'pdf' ? isPdf : ZIPPED.includes(kind) ? isZip : !isZip && !head.startsWith('%PDF-')) {
    const known = SIGNATURES.find(([, signature]) => head.startsWith(signature))
    if (known) throw new Unreadable(`This is ${known[0]}, whatever its name says.`)
    return
  }
  const { words } = FILE_KINDS.find((row) => row.kind === kind)!
  const known = SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0]
  const found = isZip ? 'a ZIP archive or an office document' : isPdf ? 'a PDF' : known
  throw new Unreadable(
    found ? `This is ${found}, whatever its name says.` : `This is not ${words}, whatever its name says.`,
  )
}

/** Word protects a .docx by wrapping it into the container of its older formats (MS-OFFCRYPTO 2.3.4.4). */
function oldOffice(bytes: Uint8Array): Unreadable {
  return new Unreadable(
    contains(bytes, ENCRYPTED_PACKAGE)
      ? 'This document is protected by a password.'
      : 'This is a document of an old office program. Save it as .docx.',
  )
}

function contains(bytes: Uint8Array, words: string): boolean {
  const first = words.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1
    while (i < words.length && bytes[at + i] === words.charCodeAt(i)) i += 1
    if (i === words.length) return true
  }
  return false
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
