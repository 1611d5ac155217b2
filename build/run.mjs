// Plain JavaScript that any Node can read: it must be able to say that the right Node is missing.
const [command, ...args] = process.argv.slice(2);
const commands = [
  'start',
  'dev',
  'build',
  'check',
  'test',
  'bench',
  'soak',
  'fuzz',
  'play',
  'conformance',
  'kit',
  'dist',
];

if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `This project brings its own Node 24, but it runs in Node ${process.versions.node}. ` +
      'Run `npm ci` without --ignore-scripts, then use `npm run <command>`.',
  );
  process.exitCode = 2;
} else if (!commands.includes(command)) {
  console.error(`Usage: npm run <command>, where <command> is one of ${commands.join(', ')}.`);
  process.exitCode = 2;
} else {
  const { default: run } = await import(`./commands/${command}.ts`);
  process.exitCode = await run(args);
}
