export { mapSvg, type MapMarks } from './map-svg.ts';
