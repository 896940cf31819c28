/** Where in a row or document a value stands: property names and list positions, outermost first. */
export type Path = readonly (string | number)[];

/** One thing wrong in a data file, said so that whoever keeps the file can mend it. */
export type DataProblem = {
  /** Relative to the data folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** e.g. `versions[0].authority`; empty for the row or document itself. */
  path: string;
  /** Vietnamese: what is wrong and what to do. */
  message: string;
};

/** All problems of the data files at once, so that they are mended in one go. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    super(`Tệp dữ liệu có ${problems.length} chỗ cần sửa:\n${problems.map(problemLine).join('\n')}`);
    this.problems = problems;
  }
}

function problemLine({ file, line, path, message }: DataProblem): string {
  return `${file}:${line}: ${path === '' ? '' : `${path}: `}${message}`;
}

/** `['versions', 0, 'name']` → `versions[0].name`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}
