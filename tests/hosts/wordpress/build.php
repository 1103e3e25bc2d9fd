<?php
// Two pages of one post as WordPress cleans it of authors who may not write all HTML: with the plugin, and without.
// Needs no database and no web server.
define("ABSPATH", (getenv("WORDPRESS") ?: "/usr/share/wordpress") . "/");
if (in_array("--version", $argv)) {
    require ABSPATH . "wp-includes/version.php";
    exit($wp_version);
}
define("WP_CONTENT_DIR", __DIR__ . "/wp-content");
define("WP_HOME", "/notes");
define("WP_SITEURL", "/notes");
define("WP_CONTENT_URL", "/notes/wp-content");
define("WP_INSTALLING", true);
$_SERVER["HTTP_HOST"] = "localhost";
$table_prefix = "wp_";
require ABSPATH . "wp-settings.php";

$post = file_get_contents(__DIR__ . "/post.html");
remove_all_actions("wp_head");
add_action("wp_head", "wp_enqueue_scripts", 1);
add_action("wp_head", "wp_print_head_scripts", 9);
ob_start();
wp_head();
$head = ob_get_clean();
$page = fn($content) => "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>The post</title>$head" .
    apply_filters("the_content", $content);

file_put_contents("index.html", $page(wp_kses_post($post)));
remove_all_filters("wp_kses_allowed_html");
file_put_contents("removed.html", $page(wp_kses_post($post)));
