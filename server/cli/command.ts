import { parseArgs } from 'node:util';

/** A sentence as users see it: Vietnamese first, English beside it. */
export interface Wording {
  vi: string;
  en: string;
}

export interface TextOption extends Wording {
  type: 'string';
  /** What stands for the value in the help: `--port PORT`. */
  value: string;
  default?: string;
}

export interface SwitchOption extends Wording {
  type: 'boolean';
}

export type Options = Record<string, TextOption | SwitchOption>;

/** Values as the option table says: switches are booleans, texts are there when they have a default. */
export type Values<O extends Options> = {
  [Name in keyof O]: O[Name] extends SwitchOption
    ? boolean
    : O[Name] extends { default: string }
      ? string
      : string | undefined;
};

export interface CommandDefinition<O extends Options> {
  name: string;
  summary: Wording;
  options: O;
  /** Names of the words after the options, such as `['FILE']`; all are required. */
  words?: readonly string[];
  /** A failure is thrown; the program then ends with 1 ({@link UsageError}: 2). */
  run(values: Values<O>, words: string[]): Promise<void>;
}

/** A command whose types are settled: what the command line works with. */
export interface Command extends Omit<CommandDefinition<Options>, 'run'> {
  start(parameters: string[]): Promise<void>;
}

/** The caller's mistake: an unknown option, a missing word. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export function defineCommand<const O extends Options>(definition: CommandDefinition<O>): Command {
  const { run, ...description } = definition;
  return {
    ...description,
    start: (parameters) => {
      const { values, words } = readParameters(description, parameters);
      return run(values as Values<O>, words);
    },
  };
}

function readParameters(
  { options, words: expected = [] }: Pick<Command, 'options' | 'words'>,
  parameters: string[],
): { values: Record<string, string | boolean | undefined>; words: string[] } {
  const parsed = parse(options, parameters);
  const given = parsed.positionals;
  if (given.length < expected.length) {
    const missing = expected.slice(given.length).join(' ');
    throw new UsageError(`thiếu ${missing} (${missing} is missing)`);
  }
  if (given.length > expected.length) {
    const extra = given.slice(expected.length).join(' ');
    throw new UsageError(`thừa “${extra}” (unexpected “${extra}”)`);
  }
  const values = Object.entries(options).map(([name, option]) => [
    name,
    parsed.values[name] ?? absent(option),
  ]);
  return { values: Object.fromEntries(values), words: given };
}

function parse(options: Options, parameters: string[]) {
  const config = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  try {
    return parseArgs({ args: parameters, options: config, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [, option] = /'(--?[^\s']+)/.exec(error.message) ?? [];
    const said =
      option && !(option.replace(/^-+/, '') in options) ? `không có tùy chọn ${option}` : 'tùy chọn sai';
    throw new UsageError(`${said} (${error.message})`, { cause: error });
  }
}

function absent(option: TextOption | SwitchOption): string | boolean | undefined {
  return option.type === 'boolean' ? false : option.default;
}
