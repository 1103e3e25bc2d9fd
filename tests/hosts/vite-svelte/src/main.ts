import { mount } from "svelte";
import Post from "./post.svelte";

mount(Post, { target: document.getElementById("app") as HTMLElement });
