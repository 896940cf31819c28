#!/usr/bin/env node
import { runCommandLine } from './cli/command-line.ts';
import { commands } from './cli/commands.ts';

// `motcua export … | head` ends the reader before the writer; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), commands);
