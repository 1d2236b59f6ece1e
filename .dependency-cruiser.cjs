/**
 * Layering as a failing check: imports only point downward.
 * core <- contract <- { main, preload, renderer }; core <- cli; the hosts are known to nobody.
 */
const only = (layer, ...allowed) => ({
  name: `${layer}-imports`,
  severity: 'error',
  comment: `src/${layer} may import itself${allowed.length ? ' and ' + allowed.join(', ') : ''}, nothing else of src.`,
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
})

module.exports = {
  forbidden: [
    only('core'),
    only('contract', 'core'),
    only('main', 'contract', 'core'),
    only('preload', 'contract', 'core'),
    only('renderer', 'contract', 'core'),
    only('cli', 'core'),
    only('host'),
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'The domain knows neither Node, Electron, Svelte nor the disk.',
      from: { path: '^src/(core|contract)/' },
      to: { path: 'node_modules/(electron|svelte|lowdb|bits-ui|virtua)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-no-node',
      severity: 'error',
      from: { path: '^src/(core|contract|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(raw|url|worker)$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.web.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.svelte-kit' },
    enhancedResolveOptions: {
      conditionNames: ['svelte', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
