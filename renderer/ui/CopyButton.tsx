import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { t } from '../../shared/strings/t.ts';
import { copyText } from '../client/files.ts';

interface CopyButtonProps {
  readonly label: string;
  /** Made when the button is pressed: it may be long. */
  readonly text: () => string;
  readonly size?: 'xs' | 'compact-xs';
}

/** Copies a text, and says that it did. */
export function CopyButton({ label, text, size = 'compact-xs' }: CopyButtonProps) {
  const [answer, setAnswer] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (answer === null) return;
    const timer = setTimeout(() => setAnswer(null), 2_000);
    return () => clearTimeout(timer);
  }, [answer]);
  return (
    <Button
      variant="default"
      size={size}
      leftSection={answer === 'copied' ? <IconCheck size={14} /> : <IconCopy size={14} />}
      onClick={async () => setAnswer((await copyText(text())) ? 'copied' : 'failed')}
    >
      {answer === null ? label : t(`marks.copy.${answer}`)}
    </Button>
  );
}
