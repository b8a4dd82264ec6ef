// Stands before `npm publish` in the folder of a package: what lies there was not built from nothing nor checked.
console.error("not from this folder: `npm run release` publishes what `npm run pack` built and checked");
process.exitCode = 1;
