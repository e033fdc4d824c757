export default {
  globs: ['src/elements/**/*.ts', 'src/parts/**/*.ts'],
  exclude: ['**/define.ts', '**/*.css.ts'],
  outdir: '.',
  litelement: true,
  // Writing to package.json would reformat it; the field is there already.
  packagejson: false,
};
