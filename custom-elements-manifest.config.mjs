export default {
  globs: ['src/elements/**/*.ts', 'src/parts/**/*.ts'],
  exclude: ['**/define.ts'],
  outdir: '.',
  litelement: true,
  // Writing to package.json would reformat it; the field is there already.
  packagejson: false,
  plugins: [
    {
      name: 'public-members-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations } of customElementsManifest.modules) {
          for (const declaration of declarations ?? []) {
            declaration.members = declaration.members?.filter(
              ({ privacy = 'public' }) => privacy === 'public',
            );
          }
        }
      },
    },
  ],
};
