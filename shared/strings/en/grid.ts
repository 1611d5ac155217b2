/** What a grid itself says, by the keys that AG Grid has for it. */
export const grid = {
  ariaRowSelectAll: 'Press Space to toggle all rows selection',
  ariaRowToggleSelection: 'Press Space to toggle row selection',
  ariaRowSelectionDisabled: 'Row selection is disabled for this row',
  ariaHeaderSelection: 'Column with header selection',
  ariaSortableColumn: 'Press Enter to sort',
  ariaRowSelect: 'Press Space to select this row',
  ariaRowDeselect: 'Press Space to deselect this row',
  ariaChecked: 'checked',
  ariaUnchecked: 'unchecked',
  ariaIndeterminate: 'partly checked',
  ariaVisible: 'visible',
  ariaHidden: 'hidden',
} as const;
