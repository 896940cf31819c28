import { ICONS, type IconName } from '@motcua/ui/icons';
import { ownMarkup, type Safe } from '../html.ts';

export const icon = (name: IconName): Safe => ownMarkup(ICONS[name]);
