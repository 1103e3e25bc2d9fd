import { createApp } from "vue";
import Post from "./post.vue";

createApp(Post).mount("#app");
