import { words } from '../../language/spoken'
import { Unreadable } from '../draft'
import type { FileKind } from '../../../contract/file-kinds'

/** Kinds that are archives inside. */
const ZIPPED: readonly FileKind[] = ['word', 'book', 'archive']

type Found = Parameters<typeof words.unreadable.is>[0]

/** What a file begins with, for kinds that are often under another's name. */
const SIGNATURES: readonly [what: Found, signature: string][] = [
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['rar', 'Rar!'],
  ['sevenZip', '7z\xbc\xaf'],
  ['gzip', '\x1f\x8b'],
  ['program', '\x7fELF'],
  ['program', 'MZ\x90'],
  ['rtf', '{\\rtf'],
  ['database', 'SQLite format 3\0'],
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
    if (known) throw new Unreadable(words.unreadable.is(known[0]))
    return
  }
  const known = SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0]
  const found = isZip ? 'zip' : isPdf ? 'pdf' : known
  throw new Unreadable(found ? words.unreadable.is(found) : words.unreadable.isNot(kind))
}

/** Word protects a .docx by wrapping it into the container of its older formats (MS-OFFCRYPTO 2.3.4.4). */
function oldOffice(bytes: Uint8Array): Unreadable {
  return new Unreadable(
    contains(bytes, ENCRYPTED_PACKAGE) ? words.unreadable.password : words.unreadable.oldOffice,
  )
}

function contains(bytes: Uint8Array, sought: string): boolean {
  const first = sought.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1
    while (i < sought.length && bytes[at + i] === sought.charCodeAt(i)) i += 1
    if (i === sought.length) return true
  }
  return false
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
