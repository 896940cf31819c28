import { ConfigError } from '../platform/config.ts';
import { UsageError } from './command.ts';
import type { Command } from './command.ts';
import { commandHelp, programHelp } from './help.ts';

/** Commands by name, each loaded when it is needed, so that a small one starts quickly. */
export type Commands = Record<string, () => Promise<{ command: Command }>>;

export interface Output {
  write(text: string): unknown;
}

/**
 * Runs `motcua …`.
 *
 * @returns the exit code: 0 done, 1 failed, 2 asked for wrongly
 */
export async function runCommandLine(
  parameters: readonly string[],
  commands: Commands,
  { stdout, stderr }: { stdout: Output; stderr: Output } = process,
): Promise<number> {
  const [name, ...rest] = parameters;
  if (name === undefined || isHelp(name)) {
    const page = programHelp(
      await Promise.all(Object.values(commands).map(async (load) => (await load()).command)),
    );
    (name === undefined ? stderr : stdout).write(page);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const known = Object.keys(commands).join(', ');
    stderr.write(`motcua: không có lệnh “${name}” (unknown command); các lệnh (commands): ${known}\n`);
    return 2;
  }
  const { command } = await load();
  if (rest.some(isHelp)) {
    stdout.write(commandHelp(command));
    return 0;
  }
  try {
    await command.start(rest);
    return 0;
  } catch (error) {
    return report(error, name, stderr);
  }
}

function report(error: unknown, name: string, stderr: Output): number {
  if (error instanceof UsageError || error instanceof ConfigError) {
    stderr.write(`motcua ${name}: ${error.message}\nXem (see): motcua ${name} --help\n`);
    return 2;
  }
  stderr.write(`motcua ${name}: ${describe(error)}\n`);
  return 1;
}

/** Bugs keep their stack; what an operator can mend is a sentence of its own class. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const ordinary =
    error.constructor !== Error && !(error instanceof TypeError) && !(error instanceof RangeError);
  return ordinary || 'code' in error
    ? error.message || String('code' in error && error.code)
    : (error.stack ?? error.message);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}
