// Facts against annotated articles: node scripts/evaluate/gold.mjs [FOLDER…] [--misses KIND|all]
import { join } from 'node:path'
import { withSource } from './load.mjs'

const argv = process.argv.slice(2)
const at = argv.indexOf('--misses')
const [, missesOf] = at >= 0 ? argv.splice(at, 2) : []
const folders = argv.length > 0 ? argv : [join(import.meta.dirname, '../../tests/gold')]

await withSource(
  ['tests/gold/score.ts', 'src/core/facts/analyse.ts'],
  ({ readGold, hintsOf, scoreArticle, total, rates, KINDS }, { analyse }) => {
    for (const folder of folders) {
      const articles = readGold(folder)
      const scores = articles.map((article) =>
        scoreArticle(article, analyse(article.text, hintsOf(article.gold))),
      )
      const sum = total(scores)
      console.log(`${articles.length} articles in ${folder}`)
      console.log('kind           required   recall  predicted  precision     F1   traps')
      for (const kind of KINDS) {
        const tally = sum.tallies[kind]
        const { recall, precision, f1 } = rates(tally)
        const cells = [
          kind.padEnd(14),
          String(tally.required).padStart(9),
          String(recall ?? '-').padStart(9),
          String(tally.predicted).padStart(11),
          String(precision ?? '-').padStart(11),
          String(f1).padStart(7),
          `${tally.trapsHit}/${tally.trapsSet}`.padStart(8),
        ]
        console.log(cells.join(''))
      }
      for (const line of sum.misses)
        if (missesOf === 'all' || line.startsWith(`${missesOf} |`)) console.log(line)
    }
  },
)
