import { handOverPostBatch } from './acts/hand-over-post-batch.ts';
import { notifyPostEvent } from './acts/notify-post-event.ts';
import { packPost } from './acts/pack-post.ts';
import { recordPostEvent } from './acts/record-post-event.ts';
import { sealPostBatch } from './acts/seal-post-batch.ts';
import { unpackPost } from './acts/unpack-post.ts';
import { getPostStages } from './queries/get-post-stages.ts';
import { listPost } from './queries/list-post.ts';
import { printPostBatch } from './queries/print-post-batch.ts';

export const postActs = {
  listPost,
  packPost,
  unpackPost,
  sealPostBatch,
  handOverPostBatch,
  printPostBatch,
  recordPostEvent,
  notifyPostEvent,
  getPostStages,
};
