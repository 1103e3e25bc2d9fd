<?php
// Stands for a database in which nothing is.
class EmptyDatabase extends wpdb
{
    public function db_connect($allow_bail = true)
    {
        return $this->ready = $this->has_connected = true;
    }
    public function query($query)
    {
        $this->last_result = [];
        return 0;
    }
    public function _real_escape($data)
    {
        return addslashes($data);
    }
    public function get_col_length($table, $column)
    {
        return false;
    }
}
$wpdb = new EmptyDatabase("", "", "", "");
