<?php
add_action("wp_enqueue_scripts", function () {
    wp_enqueue_script("mini-batch", content_url("mini-batch/minibatch.js"), [], null);
});
add_filter("wp_kses_allowed_html", function ($tags) {
    $manifest = json_decode(file_get_contents(WP_CONTENT_DIR . "/mini-batch/custom-elements.json"));
    $attributes = array_column($manifest->modules[0]->declarations[0]->attributes, "name");
    return $tags + ["mini-batch" => array_fill_keys($attributes, true)];
});
