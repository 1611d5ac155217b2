import {
  type Icon,
  IconArrowRight,
  IconBolt,
  IconEye,
  IconEyePlus,
  IconServer,
  IconServerBolt,
  IconServerCog,
  IconUserBolt,
  IconUserCheck,
} from '@tabler/icons-react';

const icons: Readonly<Record<number, Icon>> = {
  1: IconBolt,
  2: IconArrowRight,
  3: IconEye,
  4: IconUserCheck,
  5: IconUserBolt,
  8: IconEyePlus,
  9: IconServer,
  10: IconServerBolt,
  11: IconServerCog,
};

export function dialModeIcon(mode: number): Icon {
  return icons[mode] ?? IconArrowRight;
}
