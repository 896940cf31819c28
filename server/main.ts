#!/usr/bin/env node
import { runCommandLine } from './cli/command-line.ts';
import { commands } from './cli/commands.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), commands);
