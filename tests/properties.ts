import fc from 'fast-check'

/**
 * The first values of every property test: the same in each run, so that a run fails for what was changed and not by
 * chance. `npm run test:properties` looks for failures with other ones.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) })
