import { expect, test } from 'vitest';
import { firstLook, lookAgain, type SeenFile } from './folder.ts';

const file = (name: string, size = 100, lastModified = 1): SeenFile => ({ name, size, lastModified });

test('what lay there before belongs to others; what comes is taken once, when the scanner has written it', () => {
  const old = file('of-others.pdf');
  const start = firstLook([old]);
  const writing = lookAgain(start, [old, file('scan1.jpg', 40)]);
  expect(writing.fresh).toEqual([]);
  const grown = lookAgain(writing.memory, [old, file('scan1.jpg', 90)]);
  expect(grown.fresh).toEqual([]);
  const done = lookAgain(grown.memory, [old, file('scan1.jpg', 90)]);
  expect(done.fresh).toEqual(['scan1.jpg']);
  expect(lookAgain(done.memory, [old, file('scan1.jpg', 90)]).fresh).toEqual([]);
});

test('a name used again by the scanner is a new page', () => {
  const first = firstLook([file('scan.pdf', 10, 1)]);
  const seen = lookAgain(first, [file('scan.pdf', 20, 2)]);
  expect(lookAgain(seen.memory, [file('scan.pdf', 20, 2)]).fresh).toEqual(['scan.pdf']);
});

test('in the order a scanner numbers them; what is no page is left alone', () => {
  const files = [
    file('p10.png', 5, 7),
    file('p2.png', 5, 7),
    file('p1.PDF', 5, 6),
    file('Thumbs.db'),
    file('x.jpg', 0),
  ];
  const seen = lookAgain(firstLook([]), files);
  expect(lookAgain(seen.memory, files).fresh).toEqual(['p1.PDF', 'p2.png', 'p10.png']);
});
