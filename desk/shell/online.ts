import { online } from '../offline/line.ts';

export const useOnline = (): boolean => online.useValue();
