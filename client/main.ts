import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import './theme.svelte.ts';

mount(App, { target: document.body });
