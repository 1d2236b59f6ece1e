import { parse, type AST } from 'svelte/compiler'
import ts from 'typescript'

/** Attributes and properties of components whose words are read by people. */
const SPOKEN = new Set([
  'aria-label',
  'aria-roledescription',
  'alt',
  'hint',
  'label',
  'note',
  'placeholder',
  'title',
  'word',
])

/** Keys that are printed so in every language. */
const KEY = /^(?:[A-Z]|Alt|Enter|Esc|Tab)$/

/** Words, and not a name of the program's own such as `article.add` or `ArrowDown`. */
const SENTENCE = /\p{L}{2,}[,:;]? \p{L}{2,}|^\p{Lu}\p{Ll}+[.…?!:]?$/u

interface Found {
  line: number
  text: string
}

type Node = { type: string; start: number; end: number } & Record<string, unknown>

/** Text that a component shows or has read out, and that is written into it. */
export function literalsOf(source: string): Found[] {
  const found: Found[] = []
  const report = (node: { start: number }, text: string): void => {
    found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim() })
  }
  const walk = (value: unknown, isForeign: boolean): void => {
    if (Array.isArray(value)) return value.forEach((one) => walk(one, isForeign))
    if (typeof value !== 'object' || value === null || !('type' in value)) return
    const node = value as Node
    if (node.type === 'Text') {
      const text = String(node.data)
      if (!isForeign && /\p{L}/u.test(text)) report(node, text)
      return
    }
    if (node.type === 'Attribute') return attribute(node, isForeign)
    if (node.type === 'Literal' || node.type === 'TemplateElement') {
      const text = node.type === 'Literal' ? node.value : (node.value as { cooked?: string }).cooked
      if (!isForeign && typeof text === 'string' && SENTENCE.test(text)) report(node, text)
      return
    }
    // What stands in an element with a language of its own is the article's, or an example of one.
    const inner = isForeign || isInEnglish(node) || isKey(node)
    for (const [name, child] of Object.entries(node)) if (name !== 'metadata') walk(child, inner)
  }
  const attribute = (node: Node, isForeign: boolean): void => {
    const parts = Array.isArray(node.value) ? (node.value as Node[]) : [node.value as Node]
    for (const part of parts) {
      if (part?.type !== 'Text') walk(part, isForeign)
      else if (SPOKEN.has(String(node.name)) && /\p{L}/u.test(String(part.data)))
        report(part, String(part.data))
    }
  }
  const { fragment, instance, module } = parse(source, { modern: true })
  walk(fragment, false)
  for (const script of [instance, module]) if (script) found.push(...scriptLiterals(source, script))
  return found
}

function isInEnglish(node: Node): boolean {
  const attributes = (node.attributes ?? []) as AST.Attribute[]
  return attributes.some((one) => one.type === 'Attribute' && one.name === 'lang')
}

/** `<kbd>` with a key that is named so everywhere. */
function isKey(node: Node): boolean {
  if (node.type !== 'RegularElement' || node.name !== 'kbd') return false
  const { nodes } = node.fragment as AST.Fragment
  return nodes.every((child) => child.type !== 'Text' || KEY.test(child.data.trim()))
}

function scriptLiterals(source: string, { content }: AST.Script): Found[] {
  const { start, end } = content as unknown as { start: number; end: number }
  const lines = source.slice(0, start).split('\n').length - 1
  return sentencesIn(source.slice(start, end)).map(({ line, text }) => ({ line: line + lines, text }))
}

/** Sentences and single words written into a piece of TypeScript, apart from those of errors that are bugs. */
export function sentencesIn(code: string): Found[] {
  const found: Found[] = []
  const file = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    const isApart =
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      ts.isTypeNode(node) ||
      (ts.isNewExpression(node) && /^(?:Type)?Error$/.test(node.expression.getText()))
    if (isApart) return
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    if (isText && SENTENCE.test(node.text)) {
      found.push({
        line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        text: node.text.trim(),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
