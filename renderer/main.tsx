import './strict-csp.ts';
import '@mantine/core/styles.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/targets.css';
import './ui/forced-colours.css';
import { pickBridge } from './client/pick-bridge.ts';
import { start } from './start.tsx';

void start(pickBridge);
