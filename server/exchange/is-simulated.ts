import type { Context } from '../platform/context.ts';

/** Money can be invented: the province is a demonstration, and no bank is connected. */
export const isSimulated = ({ demo, bankSecret }: Context): boolean => demo && bankSecret === undefined;
