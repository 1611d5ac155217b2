import type { Console } from '../console.ts';
import { focusFilterNamed } from '../regions.ts';

/** Shows other Campaign Groups in the grid. What is selected stays so, whether it is shown or not. */
export function filterGroups({ store }: Console, groupFilter: string): void {
  store.setState({ groupFilter });
}

/** The field above the grid gets the focus, and what stands in it is selected. */
export function findGroups({ store }: Console): void {
  store.setState({ view: 'groups', front: 'view' });
  focusFilterNamed('groups');
}
