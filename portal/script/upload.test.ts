import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { uploadForm } from '../parts/files.ts';
import type { Setting } from '../layout.ts';

const SCRIPT = readFileSync(new URL('upload.js', import.meta.url), 'utf8');
const [, QUOTED = ''] =
  /data-words="([^"]*)"/.exec(
    uploadForm({ lang: 'vi' } as Setting, 'HS', { component: 'CC', label: 'Thẻ', action: '/' }).text,
  ) ?? [];
const WORDS = QUOTED.replaceAll('&quot;', '"');

/** As much of an element as the script touches. */
class Part {
  readonly tag: string;
  parent: Part | undefined;
  parts: Part[] = [];
  className = '';
  textContent = '';
  readonly heard = new Map<string, (event: unknown) => void>();
  constructor(tag: string) {
    this.tag = tag;
  }
  append(part: Part): void {
    part.parent = this;
    this.parts.push(part);
  }
  remove(): void {
    if (this.parent !== undefined) this.parent.parts = this.parent.parts.filter((one) => one !== this);
  }
  setAttribute(): void {
    /* what is read out is not looked at here */
  }
  querySelectorAll(selector: string): Part[] {
    return this.parts.filter(
      ({ tag, className }) => selector.split(', ').includes(tag) || selector.includes(`.${className || '-'}`),
    );
  }
  querySelector(selector: string): Part | undefined {
    return this.querySelectorAll(selector)[0];
  }
  addEventListener(kind: string, hear: (event: unknown) => void): void {
    this.heard.set(kind, hear);
  }
}

interface Reply {
  status?: number;
  detail?: string;
}
interface Page {
  lines: () => string[];
  reloaded: () => boolean;
  /** Chooses these files and waits until nothing moves any more. */
  choose: (...files: File[]) => Promise<void>;
}

/** A page with one form. `taken` answers for each file, by its name, each time it is begun. */
function pageWith(taken: (name: string) => Reply | Error, keeps = true): Page {
  const state = new Part('div');
  const then = new Part('p');
  const input = Object.assign(new Part('input'), { files: [] as File[], value: '' });
  const inside: Record<string, Part> = {
    '.upload-state': state,
    '.upload-then': then,
    'input[type=file]': input,
  };
  const form = Object.assign(new Part('form'), {
    dataset: { words: WORDS, upload: 'HS', component: 'CC' } as Record<string, string>,
    querySelector: (selector: string) => inside[selector],
  });
  let reloads = 0;
  const fetch = (path: string, { body }: { body?: string } = {}): Promise<unknown> => {
    if (!path.endsWith('/uploads')) return Promise.resolve(Response.json({ file: {} }));
    const { name } = JSON.parse(body ?? '{}') as { name: string };
    const reply = taken(name);
    if (reply instanceof Error) return Promise.reject(reply);
    const { status = 201, detail } = reply;
    return Promise.resolve(Response.json({ uploadId: name, offset: 0, detail }, { status }));
  };
  const forbidden = () => {
    throw new Error('SecurityError');
  };
  const kept = new Map<string, string>();
  runInNewContext(SCRIPT, {
    document: {
      createElement: (tag: string) => new Part(tag),
      querySelector: () => null,
      querySelectorAll: (selector: string) => (selector === '[data-upload]' ? [form] : []),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    navigator: { onLine: true },
    location: { pathname: '/ho-so/HS/giay-to', search: '', reload: () => (reloads += 1) },
    localStorage: {
      getItem: keeps ? (name: string) => kept.get(name) ?? null : forbidden,
      setItem: keeps ? (name: string, value: string) => kept.set(name, value) : forbidden,
      removeItem: keeps ? (name: string) => kept.delete(name) : forbidden,
    },
    crypto: {},
    fetch,
    setTimeout: (done: () => void) => setTimeout(done, 0),
  });
  return {
    lines: () => state.parts.map(({ textContent }) => textContent),
    reloaded: () => reloads > 0,
    choose: async (...files) => {
      input.files = files;
      input.heard.get('change')?.({});
      for (let turn = 0; turn < 1000 && form.dataset['busy'] !== undefined; turn += 1) await setImmediate();
    },
  };
}

const file = (name: string, text = 'nội dung'): File => new File([text], name);
const REFUSED: Reply = { status: 422, detail: 'Không nhận loại tệp này' };

describe('files on their way', () => {
  test('when all have arrived, the page is shown anew', async () => {
    const page = pageWith(() => ({}));
    await page.choose(file('a.pdf'), file('b.pdf'));
    expect(page.lines()).toEqual(['Đã tải lên: a.pdf', 'Đã tải lên: b.pdf']);
    expect(page.reloaded()).toBe(true);
  });

  test('one that is refused leaves the lines of the others, and a way to see them', async () => {
    const page = pageWith((name) => (name === 'b.exe' ? REFUSED : {}));
    await page.choose(file('a.pdf'), file('b.exe'), file('c.pdf'));
    expect(page.lines()).toEqual([
      'Đã tải lên: a.pdf',
      'b.exe: Không nhận loại tệp này',
      'Đã tải lên: c.pdf',
      'Tải lại trang',
    ]);
    expect(page.reloaded()).toBe(false);
    await page.choose(file('d.exe'));
    expect(page.lines().slice(0, 3)).toEqual(['Đã tải lên: a.pdf', 'Đã tải lên: c.pdf', 'Đã tải lên: d.exe']);
  });

  test('an empty one is said to be empty', async () => {
    const page = pageWith(() => ({}));
    await page.choose(file('rong.pdf', ''));
    expect(page.lines()).toEqual(['Tệp rong.pdf rỗng. Hãy chọn tệp khác.', 'Tải lại trang']);
  });

  test('one that cannot be read ends with words, it does not wait for the line', async () => {
    const page = pageWith(() => ({}));
    const gone = Object.assign(file('mat.pdf'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }),
    });
    await page.choose(gone);
    expect(page.lines()[0]).toBe('mat.pdf: Máy không đọc được tệp này. Hãy chọn lại tệp.');
  });

  test('a browser that remembers nothing sends them all the same', async () => {
    const page = pageWith(() => ({}), false);
    await page.choose(file('a.pdf'));
    expect(page.lines()).toEqual(['Đã tải lên: a.pdf']);
  });

  test('a line or a server that is down is waited for', async () => {
    const answers: (Reply | Error)[] = [new TypeError('Failed to fetch'), { status: 503 }, {}];
    const page = pageWith(() => answers.shift() ?? {});
    await page.choose(file('a.pdf'));
    expect(answers).toEqual([]);
    expect(page.lines()).toEqual(['Đã tải lên: a.pdf']);
  });
});
