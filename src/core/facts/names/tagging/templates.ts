/** The templates of features by number; their names stand in the model's table. */
export const TEMPLATES = [
  'bias',
  'word',
  'word before',
  'word after',
  'word two before',
  'word two after',
  'part of speech',
  'part of speech before',
  'part of speech after',
  'shape',
  'shape before',
  'shape after',
  'shapes',
  'prefix',
  'suffix of 2',
  'suffix of 3',
  'suffix of 4',
  'known',
  'known before',
  'known after',
  'known two after',
  'place in run',
  'beginning',
  'shape and beginning',
  'seen',
  'seen and known',
  'phrase',
  'known pair',
  'before run and known',
  'headline',
  'head of run',
  'known head of run',
  'first of run',
  'known first of run',
  'word before run',
  'known before run',
  'word after run',
  'known after run',
  'two before run',
  'known two before run',
  'two after run',
  'known two after run',
  'possessed',
  'possessed, known',
  'after run, single',
  'known before run, single',
  'known after run, single',
  'age',
  'apposition',
  'single and known',
  'seen head of run',
  'sport',
] as const

export type Template = (typeof TEMPLATES)[number]
/** Numbers of the templates. */
export const T = Object.fromEntries(TEMPLATES.map((name, i) => [name, i])) as Record<Template, number>

/** Templates whose values are small numbers, with one more than the highest. */
export const SMALL_VALUES: readonly (readonly [template: number, values: number])[] = [
  [T.shapes, 4096],
  [T['place in run'], 48],
  [T.beginning, 16],
  [T['shape and beginning'], 512],
  [T.seen, 31],
  [T['seen head of run'], 31],
  [T.phrase, 16],
  [T.headline, 32],
]

/** Numbers of the parts of speech; 0 is none. */
export const PARTS = new Map(
  'NOUN PROPN VERB AUX ADJ ADV DET ADP PRON NUM PUNCT CCONJ SCONJ PART X INTJ SYM'
    .split(' ')
    .map((pos, i) => [pos, i + 1]),
)
export const PART_COUNT = PARTS.size + 1
/** Templates of a part of speech, by its place: of the token, before it, after it. */
export const PART_TEMPLATES = [
  T['part of speech'],
  T['part of speech before'],
  T['part of speech after'],
] as const
