export { play as default } from '../../electron/play.ts';
