import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Hint } from '../../../ui/Hint.tsx';

interface AddButtonProps {
  /** Why nothing more can be added; null when it can. */
  readonly whyNot: string | null;
  readonly onAdd: () => void;
  readonly children: string;
}

/** Adds one more to a list that has its bounds. */
export function AddButton({ whyNot, onAdd, children }: AddButtonProps) {
  const button = (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconPlus size={13} />}
      {...(whyNot === null ? {} : { 'aria-disabled': true, 'data-disabled': true, 'aria-description': whyNot })}
      onClick={() => whyNot === null && onAdd()}
    >
      {children}
    </Button>
  );
  return whyNot === null ? button : <Hint label={whyNot}>{button}</Hint>;
}
