import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  Menu,
  NumberInput,
  Popover,
  Portal,
  Select,
  Tooltip,
} from '@mantine/core';

/** Mantine's own scales, so that its components take our colours in both schemes. */
export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '22px', xl: '26px' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  colors: {
    ink: ['#eef1fe', '#dbe1fd', '#b9c4f7', '#92a3f2', '#6f84ea', '#4f67da', '#3b53c9', '#3247b3', '#293b96', '#202f78'],
    gray: [
      '#f7f8fa',
      '#f1f3f7',
      '#e2e5ea',
      '#d5d9e0',
      '#c8cdd6',
      '#a2a9b6',
      '#646c7b',
      '#4f5766',
      '#343a46',
      '#171a21',
    ],
    dark: [
      '#e7e9ee',
      '#cbd0da',
      '#adb4c1',
      '#8e96a5',
      '#3c434f',
      '#2a303a',
      '#1c2028',
      '#16191f',
      '#12151a',
      '#0e1014',
    ],
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 28, variant: 'subtle', color: 'gray' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' } }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { size: 'xs' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' } }),
    Select: Select.extend({
      defaultProps: { size: 'xs', checkIconPosition: 'right', comboboxProps: { shadow: 'md' } },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 80 },
        loop: true,
        withInitialFocusPlaceholder: false,
        // No higher than there is room for in a small window: it scrolls.
        middlewares: { size: { padding: 6 } },
      },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 350,
        withinPortal: true,
        multiline: true,
        maw: 320,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
    ModalRoot: {
      // The page itself never scrolls, so there is nothing to lock; the library would write a style element of its own.
      defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 100, transition: 'fade' } },
    },
    ModalOverlay: { defaultProps: { color: '#0b0e16', backgroundOpacity: 0.32 } },
    // Menus and dialogs belong to the page's main part, not behind its end.
    Portal: Portal.extend({ defaultProps: { target: '#popups' } }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-default-border': 'var(--border-strong)',
    '--mantine-color-error': 'var(--failure)',
  },
  dark: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-default-border': 'var(--border-strong)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-error': 'var(--failure)',
  },
});
