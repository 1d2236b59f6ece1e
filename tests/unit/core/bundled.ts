// What `bundle.ts` puts into one file.
export { analyse } from '../../../src/core/facts/analyse'
export { makeQuiz } from '../../../src/core/questions/quiz'
