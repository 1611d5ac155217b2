/** Puts the focus into the first field of a form that is wrong, in sight: a dialog's footer would cover it. */
export function focusFirstFault(form: HTMLElement | null): void {
  // The faults have to be drawn first.
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  });
}
