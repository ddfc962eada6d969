/** The UI kit's theme: Chinese fonts of the system, and the colours of view.css. */
import { createTheme } from 'office-ui-fabric-react/lib/Styling';

export const FONT = '"Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

export const theme = createTheme({
  defaultFontStyle: { fontFamily: FONT },
  palette: {
    themePrimary: '#0f6cbd', themeDarkAlt: '#0d5ea6', themeDark: '#0b4f8c', themeDarker: '#083a67', themeSecondary: '#2f7fc7', themeTertiary: '#7fb3e0', themeLight: '#c6def2', themeLighter: '#e1eef9', themeLighterAlt: '#f5f9fd',
    neutralPrimary: '#1f1f1f', neutralSecondary: '#5c5c5c',
  },
});
