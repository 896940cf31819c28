import { withWords } from '../lang.ts';
import { postWords as en } from './en-post.ts';
import { postWords as vi } from './vi-post.ts';

/** Words of the post; only its screen carries them. */
export const usePostWords = withWords({ vi, en });
