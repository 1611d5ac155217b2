export { nextDue } from '../../shared/advice/next-due.ts';
